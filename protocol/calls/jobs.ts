import { z } from 'zod'
import { command, query } from '../call.ts'
import { done, uuid } from '../fields.ts'

const job = z.strictObject({
  id: uuid,
  title: z.string(),
  state: z.enum(['running', 'done', 'cancelled', 'failed']),
  done: z.int(),
  total: z.int(),
  /** Where the result is, once done. */
  path: z.string(),
  message: z.string(),
})

export const jobCalls = {
  'register.export': command({
    access: 'desk',
    about: 'Writes the register as XLSX, CSV or a printable register page (PDF) in the background; logged as an export. Needs a desk role (no export for others).',
    input: z.strictObject({ format: z.enum(['xlsx', 'csv', 'pdf']), text: z.string().max(200), status: z.enum(['all', 'running', 'waiting-applicant', 'ended', 'late', 'unnumbered']), year: z.int().min(1990).max(2200).nullable() }),
    output: job,
    refusals: [],
  }),
  'job.list': query({ access: 'officer', about: 'Long work of this officer, newest first.', input: z.strictObject({}), output: z.array(job), refusals: [] }),
  'job.cancel': query({ access: 'officer', about: 'Stops long work.', input: z.strictObject({ id: uuid }), output: done, refusals: ['not-found'] }),
} as const
