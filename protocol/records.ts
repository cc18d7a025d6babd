// Schemas of the domain's records as they cross a border. Each is checked against the domain's type, so neither can drift.
import { z } from 'zod'
import type { Applicant } from '#domain/applicant/applicant.ts'
import type { Holiday, WorkingCalendar, WorkingHours } from '#domain/calendar/calendar.ts'
import type { Attachment, HandedOver } from '#domain/dossier/events.ts'
import type { PermitData } from '#domain/dossier/permit-data.ts'
import type { PromisedDate } from '#domain/dossier/promised-date.ts'
import type { GivenNumber, NumberBook } from '#domain/numbering/number-book.ts'
import type { Office } from '#domain/office/office.ts'
import type { Officer } from '#domain/officer/officer.ts'
import { PAPER_KINDS } from '#domain/paper/paper.ts'
import { CHECK_STATES, type ChecklistItem, type Requirement } from '#domain/requirement/requirement.ts'
import type { Service } from '#domain/service/service.ts'
import type { Condition } from '#domain/workflow/condition.ts'
import { attachmentHash, bookId, isoDate, isoInstant, line, officerId, paragraph, required, requirementId, roleId, serviceId } from './fields.ts'
import type { OfficeId } from '#domain/ids.ts'
import type { ProcedureId } from '#domain/workflow/procedure.ts'

/** Numbers are a little longer than they may be, so that the domain can say how many digits were typed. */
export const applicant = z.strictObject({
  kind: z.enum(['person', 'company']),
  name: required(200),
  nik: line(24),
  phone: line(24),
  email: line(120),
  address: required(400),
  nib: line(20),
  npwp: line(24),
  responsible: line(200),
}) satisfies z.ZodType<Applicant>

const lifetimeOrDate = z.union([z.literal('lifetime'), isoDate])

export const permitData = z.discriminatedUnion('form', [
  z.strictObject({
    form: z.literal('optician'),
    strNumber: required(60),
    strExpiry: lifetimeOrDate,
    workplaceName: required(200),
    workplaceAddress: required(400),
    placeSequence: z.int().min(1).max(9),
  }),
  z.strictObject({
    form: z.literal('standard-certificate'),
    nib: line(20),
    kbli: line(10),
    businessName: required(200),
    risk: z.enum(['low', 'medium-low', 'medium-high', 'high']),
    ossNumber: line(60),
  }),
]) satisfies z.ZodType<PermitData>

export const checklistItem = z.strictObject({
  requirement: requirementId,
  name: required(300),
  obligatory: z.boolean(),
  due: z.enum(['intake', 'pick-up']),
  state: z.enum(CHECK_STATES),
  note: line(300),
  expiry: lifetimeOrDate.exactOptional(),
}) satisfies z.ZodType<ChecklistItem>

export const attachment = z.strictObject({
  hash: attachmentHash,
  name: required(200),
  mediaType: z.enum(['application/pdf', 'image/jpeg', 'image/png']),
  size: z.int().positive(),
}) satisfies z.ZodType<Attachment>

export const applicationKind = z.enum(['new', 'renewal', 'change'])

const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ field: required(60), is: z.union([z.string(), z.number(), z.boolean()]) }),
    z.strictObject({ field: required(60), above: z.number() }),
    z.strictObject({ all: z.array(condition) }),
    z.strictObject({ any: z.array(condition) }),
    z.strictObject({ not: condition }),
  ]),
)

export const requirement = z.strictObject({
  id: requirementId,
  name: required(300),
  obligatory: z.boolean(),
  kinds: z.array(applicationKind).exactOptional(),
  when: condition.exactOptional(),
  due: z.enum(['intake', 'pick-up']),
  copies: z.int().min(0).max(20),
  form: z.enum(['original', 'legalised', 'copy']),
  expires: z.boolean().exactOptional(),
}) satisfies z.ZodType<Requirement>

export const procedureRef = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/).transform((text) => text as ProcedureId),
  version: z.int().positive(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
})

export const service = z.strictObject({
  id: serviceId,
  name: required(120),
  procedure: procedureRef,
  abbreviation: required(20),
  requirements: z.array(requirement).max(60),
  promisedWorkingDays: z.int().min(1).max(365).nullable(),
  stopmapColours: z.array(required(30)).min(1).max(12),
  active: z.boolean(),
}) satisfies z.ZodType<Service>

export const givenNumber = z.strictObject({ book: bookId, run: z.string(), no: z.int().positive(), text: z.string(), date: isoDate }) satisfies z.ZodType<GivenNumber>

export const promisedDate = z.strictObject({
  date: isoDate,
  from: isoInstant,
  workingDays: z.int().nonnegative(),
  source: z.enum(['declared', 'service', 'estimate']),
  skipped: z.array(z.strictObject({ date: isoDate, name: z.string() })),
}) satisfies z.ZodType<PromisedDate>

export const handOver = z.strictObject({
  recipient: required(200),
  identity: z.enum(['ktp', 'sim', 'passport', 'other', 'download']),
  identityTail: line(4),
  relation: z.enum(['self', 'proxy']),
  powerOfAttorney: line(200),
  receiptWithdrawn: z.boolean(),
  dueAtPickUp: z.array(checklistItem).max(60),
}) satisfies z.ZodType<Omit<HandedOver, 'document'>>

export const paperKind = z.enum(PAPER_KINDS)
export const paperSize = z.enum(['A4', 'A5', 'F4'])

/** Office without what the machine decides (id, sample). */
export const officeForm = z.strictObject({
  government: required(160),
  name: required(200),
  shortName: required(40),
  address: required(300),
  town: required(80),
  phone: line(60),
  email: line(120),
  site: line(120),
  emblem: z.union([z.literal(''), attachmentHash]),
  timeZone: z.enum(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura']),
  head: z.strictObject({ name: required(160), title: required(200), rank: line(80), nip: line(24) }),
  policy: z.strictObject({
    registerNumber: z.enum(['complete-only', 'every-dossier']),
    idleMinutes: z.int().min(1).max(240),
    sameOfficerTwoRoles: z.boolean(),
    receiptSize: paperSize,
    letterSize: paperSize,
  }),
}) satisfies z.ZodType<Omit<Office, 'id' | 'sample'>>

export const office = officeForm.extend({ id: z.string().transform((text) => text as OfficeId), sample: z.boolean() }) satisfies z.ZodType<Office>

export const officer = z.strictObject({
  id: officerId,
  name: required(160),
  nip: line(24),
  rank: line(80),
  desk: line(80),
  roles: z.array(z.strictObject({ role: roleId, title: line(160) })).max(20),
  active: z.boolean(),
}) satisfies z.ZodType<Officer>

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const workingHours = z.strictObject({ from: clock, to: clock, breakFrom: clock, breakTo: clock }) satisfies z.ZodType<WorkingHours>
export const holiday = z.strictObject({
  date: isoDate,
  name: required(120),
  kind: z.enum(['national', 'collective-leave', 'local']),
  decree: line(160),
  unverified: z.boolean(),
}) satisfies z.ZodType<Holiday>

export const workingCalendar = z.strictObject({
  week: z.array(workingHours.nullable()).length(7),
  collectiveLeaveWorks: z.boolean(),
  holidays: z.array(holiday).max(2000),
}) satisfies z.ZodType<WorkingCalendar>

export const numberBook = z.strictObject({
  id: bookId,
  name: required(120),
  purpose: z.enum(['register', 'permit', 'outgoing-letter', 'assignment', 'minutes']),
  template: required(160),
  code: line(40),
  unit: line(40),
  reset: z.enum(['year', 'type', 'unit', 'never']),
  firstNumber: z.int().min(1).max(9_999_999),
  active: z.boolean(),
  sharing: z.strictObject({ preset: z.enum(['marked', 'one-hand', 'slices', 'asked']), slice: z.int().min(1).max(1000) }).exactOptional(),
}) satisfies z.ZodType<NumberBook>

export const note = paragraph(2000)
