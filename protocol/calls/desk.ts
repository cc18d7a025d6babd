import { z } from 'zod'
import { query } from '../call.ts'
import { isoDate, line, serviceId } from '../fields.ts'
import { dossierRow } from './dossier.ts'

const page = z.strictObject({ rows: z.array(dossierRow), /** Give it back for the next page; "" at the end. */ next: z.string(), total: z.int() })

/** Which part of the register: as the filters of the screen say. Both dates count. */
export const registerPart = {
  text: line(200),
  status: z.enum(['all', 'running', 'waiting-applicant', 'ended', 'late', 'unnumbered']),
  year: z.int().min(1990).max(2200).nullable(),
  service: serviceId.nullable().default(null),
  from: isoDate.nullable().default(null),
  to: isoDate.nullable().default(null),
}

export const deskCalls = {
  'desk.queues': query({
    access: 'officer',
    about: 'Queues of the officer’s roles with counts, and how many of each are late.',
    input: z.strictObject({}),
    output: z.strictObject({
      queues: z.array(z.strictObject({ id: z.string(), title: z.string(), count: z.int(), late: z.int() })),
      drafts: z.int(),
    }),
    refusals: [],
  }),
  'desk.queue': query({ access: 'officer', about: 'One queue, most urgent first. `waiting-applicant` is everyone’s.', input: z.strictObject({ queue: line(80), after: z.string().max(200), limit: z.int().min(1).max(200) }), output: page, refusals: [] }),
  'register.search': query({
    access: 'officer',
    about: 'The Buku Register: newest first, or best match first while a text is given (number fragment, name, address, phone or its last digits, last 4 of NIK).',
    input: z.strictObject({ ...registerPart, after: z.string().max(200), limit: z.int().min(1).max(200) }),
    output: page,
    refusals: [],
  }),
} as const
