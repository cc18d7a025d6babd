import { z } from 'zod'
import { command, query } from '../call.ts'
import { done, line, officerId, required, roleId, wellFormed } from '../fields.ts'
import { officeForm } from '../records.ts'

export const setupCalls = {
  'setup.options': query({
    access: 'anyone',
    about: 'What the first-start wizard offers: built-in services, number books with their usual templates, roles. Refused once established.',
    input: z.strictObject({}),
    output: z.strictObject({
      services: z.array(z.strictObject({ id: z.string(), name: z.string(), procedureName: z.string(), region: z.string() })),
      books: z.array(z.strictObject({ id: z.string(), name: z.string(), purpose: z.string(), template: z.string(), code: z.string(), example: z.string() })),
      roles: z.array(z.strictObject({ id: roleId, title: z.string() })),
    }),
    refusals: ['already-established'],
  }),
  'setup.establish': command({
    access: 'anyone',
    about: 'First start: the office, its first officer (admin), services and the next number of each book, in one act.',
    input: z.strictObject({
      office: officeForm,
      officer: z.strictObject({ name: required(160), nip: line(24), rank: line(80), desk: line(80), roles: z.array(z.strictObject({ role: roleId, title: line(160) })).max(20), secret: wellFormed.min(1).max(256) }),
      services: z.array(z.string()).min(1).max(20),
      books: z.array(z.strictObject({ id: z.string(), template: required(160), code: line(40), next: z.int().min(1).max(9_999_999) })),
      /** "Tidak ada komputer lain yang memberi nomor": unmarked runs are only for a PC alone. */
      alone: z.boolean(),
    }),
    output: z.strictObject({ officer: officerId }),
    refusals: ['already-established', 'invalid-input'],
  }),
  'setup.check': query({ access: 'anyone', about: 'Whether a number template is well formed, and what the next number would look like.', input: z.strictObject({ template: line(160), code: line(40), next: z.int(), unit: line(40), abbreviation: line(20) }), output: z.strictObject({ example: z.string(), problem: z.string() }), refusals: [] }),
  'setup.ping': query({ access: 'anyone', about: 'Answers when the counter is up.', input: z.strictObject({}), output: done, refusals: [] }),
} as const
