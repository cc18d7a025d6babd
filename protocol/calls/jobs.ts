import { z } from 'zod'
import { command, query } from '../call.ts'
import { done, uuid } from '../fields.ts'
import { registerPart } from './desk.ts'

/** Long work in the background, and what came of it. */
export const job = z.strictObject({
  id: uuid,
  title: z.string(),
  state: z.enum(['running', 'done', 'cancelled', 'failed']),
  done: z.int(),
  total: z.int(),
  /** Where the result is, once done; "" where `message` says it all. */
  path: z.string(),
  /** It may be kept as a file; false for what is for paper alone. */
  savable: z.boolean(),
  message: z.string(),
})

export const jobCalls = {
  'register.export': command({
    access: 'desk',
    about: 'Writes the register as XLSX, CSV or a printable register page (PDF) in the background; logged as an export. Needs a desk role (no export for others). More than 10,000 dossiers are not printed.',
    input: z.strictObject({ format: z.enum(['xlsx', 'csv', 'pdf']), ...registerPart }),
    output: job,
    refusals: ['too-large'],
  }),
  'job.list': query({ access: 'officer', about: 'Long work of this officer, newest first.', input: z.strictObject({}), output: z.array(job), refusals: [] }),
  'job.cancel': query({ access: 'officer', about: 'Stops long work.', input: z.strictObject({ id: uuid }), output: done, refusals: ['not-found'] }),
} as const
