import { z } from 'zod'
import { command, query } from '../call.ts'
import { dossierId, isoDate, isoInstant, line, officerId } from '../fields.ts'
import { job } from './jobs.ts'

const kind = z.enum(['open', 'reveal', 'find-applicant', 'print', 'save', 'export', 'attachment', 'update'])

/** Which part of the view log. Both dates count. */
const viewPart = {
  officer: officerId.nullable().default(null),
  what: kind.nullable().default(null),
  /** Of these dossiers only: a register number or part of one, an applicant’s name; "" = all. */
  text: line(200).default(''),
  from: isoDate.nullable().default(null),
  to: isoDate.nullable().default(null),
}

export const viewCalls = {
  'views.open': query({
    access: 'oversight',
    about: 'Catatan akses: who opened, revealed, printed or took out what, newest first. Holds no NIK and no phone number.',
    input: z.strictObject({ ...viewPart, after: z.string().max(20), limit: z.int().min(1).max(200) }),
    output: z.strictObject({
      rows: z.array(
        z.strictObject({
          no: z.int().positive(),
          at: isoInstant,
          officerName: z.string(),
          what: kind,
          /** "Resi tanda terima", "Buku Register (Excel)"; "" where it is the dossier itself. */
          subject: z.string(),
          dossier: dossierId.nullable(),
          registerNumber: z.string(),
          applicantName: z.string(),
        }),
      ),
      /** Give it back for the next page; "" at the end. */
      next: z.string(),
      total: z.int(),
    }),
    refusals: [],
  }),
  'views.export': command({
    access: 'oversight',
    about: 'Writes a part of the view log as printable pages (PDF), XLSX or CSV in the background; logged as an export. More than 10,000 rows are not printed.',
    input: z.strictObject({ format: z.enum(['pdf', 'xlsx', 'csv']), ...viewPart }),
    output: job,
    refusals: ['too-large'],
  }),
} as const
