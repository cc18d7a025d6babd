import { z } from 'zod'
import { command, query, refusalSchema } from '../call.ts'
import { done, line, wellFormed } from '../fields.ts'
import { job } from './jobs.ts'

/** Never trimmed, never logged. */
const passPhrase = wellFormed.min(1).max(256)
/** Absolute, as this computer names it. */
const folder = line(1000)
const found = z.strictObject({ folder: z.string(), /** "" where not known. */ office: z.string(), at: z.string(), /** Bytes, without attachments. */ size: z.number() })

export const backupCalls = {
  'backup.status': query({
    access: 'officer',
    about: 'How the backup stands: where it goes, how old it is, when it was last restored beside and compared, what is wrong.',
    input: z.strictObject({}),
    output: z.strictObject({
      /** "" where none was chosen. */
      folder: z.string(),
      /** Off, up to date, being written, its disk not there, or something else wrong (`problem` says what to do). */
      state: z.enum(['off', 'level', 'working', 'away', 'failing']),
      at: z.string().nullable(),
      verified: z.string().nullable(),
      /** On one file system with the data, or on a partition of its disk: lost together with it. */
      sameDisk: z.boolean(),
      problem: z.string(),
    }),
    refusals: [],
  }),
  'backup.places': query({ access: 'admin', about: 'Folders in which sticks and second disks are mounted now.', input: z.strictObject({}), output: z.array(z.string()), refusals: [] }),
  'backup.set': command({
    access: 'admin',
    about: 'Backups go to this folder from now on, locked with this pass phrase; the same folder with another one changes the pass phrase.',
    input: z.strictObject({ folder, passPhrase }),
    output: done,
    refusals: [],
  }),
  'backup.off': command({ access: 'admin', about: 'No more backups are written; those that are there stay.', input: z.strictObject({}), output: done, refusals: [] }),
  'backup.now': command({ access: 'admin', about: 'Brings the backup level at once.', input: z.strictObject({}), output: done, refusals: [] }),
  'backup.verify': command({ access: 'admin', about: 'Restores the backup beside in the background, with every attachment, and compares; its message says what came of it.', input: z.strictObject({}), output: job, refusals: ['not-found'] }),
  'backup.scans': command({ access: 'admin', about: 'Puts attachments that are gone or damaged on this computer back from the backup, in the background; its message says what came of it.', input: z.strictObject({}), output: job, refusals: ['not-found'] }),
  'restore.places': query({ access: 'anyone', about: 'First start: backups found on sticks and second disks that are mounted now. Refused once established.', input: z.strictObject({}), output: z.array(found), refusals: ['already-established'] }),
  'restore.find': query({ access: 'anyone', about: 'First start: backups in a folder. Refused once established.', input: z.strictObject({ folder }), output: z.array(found), refusals: ['already-established', 'not-found'] }),
  'restore.begin': command({ access: 'anyone', about: 'First start: restores a backup aside in the background. Refused once established.', input: z.strictObject({ folder, passPhrase }), output: done, refusals: ['already-established', 'in-use'] }),
  'restore.state': query({
    access: 'anyone',
    about: 'First start: how far the restore is, why it was refused, or what lies ready to be put in place.',
    input: z.strictObject({}),
    output: z.strictObject({
      state: z.enum(['idle', 'running', 'refused', 'prepared']),
      done: z.int(),
      total: z.int(),
      refusal: refusalSchema.nullable(),
      prepared: z.strictObject({ office: z.string(), at: z.string(), /** What could not be restored. */ faults: z.array(z.string()) }).nullable(),
    }),
    refusals: ['already-established'],
  }),
  'restore.drop': command({ access: 'anyone', about: 'First start: stops a restore and lets go of what it prepared.', input: z.strictObject({}), output: done, refusals: ['already-established'] }),
  'restore.use': command({ access: 'anyone', about: 'First start: puts the restored data in place; the counter opens anew with them.', input: z.strictObject({}), output: done, refusals: ['already-established', 'not-found'] }),
} as const
