import { z } from 'zod'
import { command, query } from '../call.ts'
import { bookId, done, dossierId, isoDate, isoInstant, paragraph, required, serviceId } from '../fields.ts'
import { numberBook } from '../records.ts'

export const numberingCalls = {
  'numbering.books': query({
    access: 'officer',
    about: 'Every number book with its next number; `stopped` = none is given until an admin has recovered it; `lost` = given, and not in this register.',
    input: z.strictObject({}),
    output: z.array(z.strictObject({ book: numberBook, next: z.string(), nextNo: z.int(), given: z.int(), voided: z.int(), lost: z.int(), stopped: z.boolean(), /** Why it gives none here; null where it does. */ why: z.enum(['copy', 'no-code', 'not-open', 'elsewhere', 'used-up', 'ask', 'awaits-upgrade', 'lease']).nullable(), /** As the office calls the PC that gives them instead; "" for none. */ holder: z.string(), /** Where each PC counts for itself: codes a number from paper may bear here, this PC's own first, then those of lost ones by name. */ codes: z.array(z.strictObject({ code: z.string(), name: z.string() })) })),
    refusals: [],
  }),
  'numbering.ledger': query({
    access: 'officer',
    about: 'Numbers of a book, newest first: given, void with reason, or recorded from paper.',
    input: z.strictObject({ book: bookId, year: z.int().nullable(), after: z.string().max(200), limit: z.int().min(1).max(200) }),
    output: z.strictObject({
      rows: z.array(z.strictObject({ no: z.int(), run: z.string(), text: z.string(), date: isoDate, state: z.enum(['given', 'void', 'recorded']), reason: z.string(), dossier: dossierId.nullable(), summary: z.string(), officerName: z.string(), at: isoInstant })),
      next: z.string(),
    }),
    refusals: ['not-found'],
  }),
  'numbering.asked': query({
    access: 'officer',
    about: 'Letters that wait for a number of a book: asked for when, by whom, and which PC answers ("" where nobody holds the run).',
    input: z.strictObject({ book: bookId }),
    output: z.array(z.strictObject({ dossier: dossierId, document: z.string(), letter: z.string(), summary: z.string(), run: z.string(), date: isoDate, since: isoInstant, holder: z.string(), officerName: z.string() })),
    refusals: [],
  }),
  'numbering.void': command({ access: 'supervisor', about: 'Voids a number with reason; it stays visible and is never given again.', input: z.strictObject({ book: bookId, run: z.string().max(200), no: z.int().positive(), reason: paragraph(500).pipe(z.string().min(5)) }), output: done, refusals: ['not-found', 'already-void'] }),
  'numbering.record': command({
    access: 'supervisor',
    about: 'Enters a number that was given on paper (while the PC was down): it counts as used. `service` = whose letter it is, for templates and runs by permit; `run` = the run it was lost from; `mark` = the code of the PC that gave it, where it is not this one.',
    input: z.strictObject({ book: bookId, no: z.int().positive(), date: isoDate, summary: required(300), service: serviceId.optional(), run: z.string().max(200).optional(), mark: z.string().max(10).optional() }),
    output: z.strictObject({ text: z.string() }),
    refusals: ['not-found', 'number-taken', 'numbering-stopped', 'number-date', 'clock-doubtful'],
  }),
  'numbering.saveBook': command({ access: 'admin', about: 'Opens or changes a number book. `firstNumber` is fixed once a number was given.', input: z.strictObject({ book: numberBook }), output: done, refusals: ['invalid-input', 'in-use'] }),
} as const
