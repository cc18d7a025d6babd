import { z } from 'zod'
import { command, query } from '../call.ts'
import { done, isoInstant } from '../fields.ts'
import { job } from './jobs.ts'

const finding = z.strictObject({
  /** What of the data it is of: "Rantai catatan". */
  part: z.string(),
  /** Place in the stream ("catatan nomor"); null where no one event is at fault. */
  place: z.int().positive().nullable(),
  /** Of that event: when, what it tells, of which dossier; null and "" where it is not known. */
  at: isoInstant.nullable(),
  what: z.string(),
  about: z.string(),
  message: z.string(),
  /** What to do about it. */
  next: z.string(),
})

/** Checking the data folder of this PC while the counter works on. */
export const checkCalls = {
  'check.status': query({
    access: 'admin',
    about: 'The check of the data: how far the running one is, what the last whole one found, when it was, by whom, and whether the admin is to be reminded of it.',
    input: z.strictObject({}),
    output: z.strictObject({
      running: z.strictObject({ officerName: z.string(), since: isoInstant, part: z.string(), /** Hundredths of the whole. */ share: z.int() }).nullable(),
      /** The last one that came to its end. */
      finished: z
        .strictObject({ at: isoInstant, officerName: z.string(), seconds: z.number(), /** Of this PC. */ events: z.int(), /** Of the office’s stream; null on a PC that works alone. */ office: z.int().nullable(), findings: z.array(finding), /** Worth knowing and no fault. */ notes: z.array(z.string()) })
        .nullable(),
      /** One begun after it that did not. */
      broken: z.strictObject({ at: isoInstant, officerName: z.string(), why: z.enum(['stopped', 'failed']) }).nullable(),
      reminder: z.enum(['none', 'faults', 'overdue']),
    }),
    refusals: [],
  }),
  'check.start': command({
    access: 'admin',
    about: 'Checks all data of this PC in the background, in threads of its own; it goes on when the screen is left. One at a time.',
    input: z.strictObject({}),
    output: job,
    refusals: ['in-use'],
  }),
  'check.stop': command({ access: 'admin', about: 'Stops the running check of the data, whoever began it.', input: z.strictObject({}), output: done, refusals: ['not-found'] }),
  'check.export': command({
    access: 'admin',
    about: 'Writes what the last whole check found as printable pages (PDF), XLSX or CSV in the background; logged as an export.',
    input: z.strictObject({ format: z.enum(['pdf', 'xlsx', 'csv']) }),
    output: job,
    refusals: ['not-found'],
  }),
} as const
