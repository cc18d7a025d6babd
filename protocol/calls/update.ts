import { z } from 'zod'
import { command, query } from '../call.ts'
import { done, line } from '../fields.ts'

const version = line(20).pipe(z.string().regex(/^\d+\.\d+\.\d+$/))
const offered = z.strictObject({
  version: z.string(),
  released: z.iso.date(),
  /** What is new, in Indonesian; "" where nothing is said. */
  notes: z.string(),
  /** Bytes of the installer for this computer; 0 where there is none for it. */
  size: z.int(),
})

/** New versions of Loket from a stick or the office's server; this computer's alone. */
export const updateCalls = {
  'update.state': query({
    access: 'admin',
    about: 'The version that runs, what update was found, copied or ordered, and what became of earlier ones on this computer.',
    input: z.strictObject({}),
    output: z.strictObject({
      version: z.string(),
      /** Why nothing can be installed here; "" where it can. */
      obstacle: z.string(),
      /** Where one looked last. */
      source: z.string(),
      /** Nothing copied, being copied, ready here, or to be installed when Loket is closed. */
      state: z.enum(['idle', 'taking', 'ready', 'ordered']),
      done: z.int(),
      total: z.int(),
      /** Why the last copying ended without a copy; "" where it did not. */
      problem: z.string(),
      offer: offered.nullable(),
      ready: offered.nullable(),
      /** Newest first. */
      history: z.array(z.strictObject({ at: z.string(), said: z.string() })),
    }),
    refusals: [],
  }),
  'update.look': command({
    access: 'admin',
    about: 'Looks for a newer Loket in a folder (a stick) or at the address of the office’s server. Nothing is believed that its publisher did not sign.',
    input: z.strictObject({ source: line(1000) }),
    output: offered,
    refusals: ['invalid-input', 'not-found', 'unsupported-file', 'in-use'],
  }),
  'update.take': command({ access: 'admin', about: 'Copies the installer that was found to this computer in the background and checks it, twice.', input: z.strictObject({ version }), output: done, refusals: ['not-found', 'in-use'] }),
  'update.order': command({
    access: 'admin',
    about: 'The copied version is installed when Loket is closed. Refused while the backup is not level, unless the admin goes on without.',
    input: z.strictObject({ version, withoutBackup: z.boolean() }),
    output: done,
    refusals: ['not-found', 'backup-missing'],
  }),
  'update.drop': command({ access: 'admin', about: 'Stops copying, withdraws the order, and deletes the copy.', input: z.strictObject({}), output: done, refusals: [] }),
} as const
