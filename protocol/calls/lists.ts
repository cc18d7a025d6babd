import { z } from 'zod'
import { command, query } from '../call.ts'
import { bookId, dossierId, isoDate, isoInstant, line } from '../fields.ts'
import { job } from './jobs.ts'

const listName = z.enum(['waiting-applicant', 'late', 'unclaimed', 'expiring', 'handed-back', 'dispatch'])

/** Which part of a list; each list reads only what concerns it. */
const listPart = {
  list: listName,
  /** expiring: permits that end within so many months, and those that have ended. */
  months: z.union([z.literal(1), z.literal(3), z.literal(6), z.literal(12)]).default(3),
  /** late: of this unit alone; "" = all. */
  unit: line(400).default(''),
  /** dispatch: handed over on these days, both counted; null = open. */
  from: isoDate.nullable().default(null),
  to: isoDate.nullable().default(null),
}

const dossier = {
  dossier: dossierId,
  registerNumber: z.string(),
  applicantName: z.string(),
  nikMasked: z.string(),
  serviceName: z.string(),
  /** "Langkah 4 · Paraf Ahli Muda", "Menunggu pemohon", "Diserahkan". */
  position: z.string(),
}

const missing = z.array(z.strictObject({ name: z.string(), note: z.string() }))

const listRow = z.discriminatedUnion('list', [
  z.strictObject({ list: z.literal('waiting-applicant'), ...dossier, since: isoInstant, /** Working days since then. */ waited: z.int(), reason: z.string(), missing }),
  z.strictObject({
    list: z.literal('late'),
    ...dossier,
    /** Who holds it, as the office calls the role in every SOP alike. */
    unit: z.string(),
    /** The same as this SOP heads its lane. */
    lane: z.string(),
    /** Who may act there, by name; none where nobody holds the role any more. */
    officers: z.array(z.string()),
    /** The computer that has it in hand; "" where none has, and in an office of one. */
    pc: z.string(),
    since: isoInstant,
    /** Working days since then. */
    waited: z.int(),
    /** Working days past the due date. */
    lateDays: z.int().positive(),
    /** As told the applicant; the due date is later where the clock stood still. */
    promised: isoDate.nullable(),
    due: isoDate,
  }),
  z.strictObject({ list: z.literal('unclaimed'), ...dossier, /** "Izin", "Surat penolakan". */ letter: z.string(), letterNumber: z.string(), since: isoInstant, waited: z.int() }),
  z.strictObject({ list: z.literal('expiring'), ...dossier, permitNumber: z.string(), issued: isoDate, validUntil: isoDate, /** Calendar days; below 0 = it has ended. */ daysLeft: z.int(), /** A dossier of its holder for the same place is under way. */ renewing: z.boolean() }),
  z.strictObject({ list: z.literal('handed-back'), ...dossier, since: isoInstant, waited: z.int(), reason: z.string(), missing }),
  z.strictObject({
    list: z.literal('dispatch'),
    ...dossier,
    /** Its line in the Buku Ekspedisi of the year. */
    no: z.int().positive(),
    at: isoInstant,
    letter: z.string(),
    letterNumber: z.string(),
    letterDate: isoDate.nullable(),
    recipient: z.string(),
    /** "KTP …1234" */
    identity: z.string(),
    relation: z.enum(['self', 'proxy']),
    powerOfAttorney: z.string(),
    receiptWithdrawn: z.boolean(),
    /** Its dossier cannot be read here: the row says what was recorded of the hand-over itself. */
    unreadable: z.boolean(),
  }),
])

const format = z.enum(['pdf', 'xlsx', 'csv'])

export const listCalls = {
  'lists.counts': query({
    access: 'officer',
    about: 'How many dossiers stand in each of the office’s lists.',
    input: z.strictObject({ months: listPart.months, from: listPart.from, to: listPart.to }),
    output: z.array(z.strictObject({ list: listName, count: z.int() })),
    refusals: [],
  }),
  'lists.open': query({
    access: 'officer',
    about: 'One list of the office: who waits for the applicant, what is late at which unit, what is not fetched, which permits end, what was handed back without a number, the dispatch book. NIK masked; `units` sums the late ones of all units.',
    input: z.strictObject({ ...listPart, after: z.string().max(600), limit: z.int().min(1).max(200) }),
    output: z.strictObject({
      rows: z.array(listRow),
      /** Give it back for the next page; "" at the end. */
      next: z.string(),
      total: z.int(),
      units: z.array(z.strictObject({ unit: z.string(), count: z.int(), /** Working days of the latest one. */ latest: z.int() })),
    }),
    refusals: [],
  }),
  'lists.export': command({
    access: 'desk',
    about: 'Writes one list as printable pages (PDF), XLSX or CSV in the background; the dispatch book in the order of the book. Logged as an export. More than 10,000 rows are not printed.',
    input: z.strictObject({ format, ...listPart }),
    output: job,
    refusals: ['too-large'],
  }),
  'agenda.export': command({
    access: 'desk',
    about: 'Writes the agenda (ledger) of a number book in number order: void numbers struck out with their reason. In the background; logged as an export.',
    input: z.strictObject({ format, book: bookId, from: listPart.from, to: listPart.to }),
    output: job,
    refusals: ['not-found', 'too-large'],
  }),
} as const
