import { checkNip } from '#domain/applicant/nip.ts'
import { defaultCalendar } from '#domain/calendar/shipped-holidays.ts'
import type { OfficeId, OfficerId } from '#domain/ids.ts'
import { checkTemplate } from '#domain/numbering/template.ts'
import type { Officer } from '#domain/officer/officer.ts'
import { ROLES } from '#domain/officer/role.ts'
import { type FieldMessage, type Refusal, refusal } from '#domain/refusal.ts'
import { accept, refuse } from '#domain/result.ts'
import type { CallOutput, ParsedInput } from '#protocol/calls.ts'
import type { Transaction } from '#store/contract/transaction.ts'
import type { Store } from '#store/store.ts'
import { v7 as uuid } from 'uuid'
import type { Answer, Caller } from '../handler.ts'
import { fieldsRefusal } from '../input/input-refusal.ts'
import { perform } from '../perform.ts'
import { secretProblem } from '../session/secret-rules.ts'
import { officeProblems, withPlainNip } from '../settings/office-problems.ts'
import { type BuiltInService, builtInServices } from './built-in-services.ts'
import { DEFAULT_BOOKS } from './default-books.ts'
import type { SetupParts } from './setup-parts.ts'

type Input = ParsedInput<'setup.establish'>

/** The office, its first officer, its services and books: all in one act, once. */
export async function establish({ store, secrets, sample }: SetupParts, input: Input, caller: Caller<'setup.establish'>): Promise<Answer<CallOutput<'setup.establish'>>> {
  if (store.settings.office()) return refuse(alreadyEstablished())
  const chosen = builtInServices().filter(({ service }) => input.services.includes(service.id))
  const fields = problems(store, input, chosen, sample)
  if (fields.length > 0) return refuse(fieldsRefusal(fields))
  const verifier = await secrets.verifierOf(input.officer.secret)
  const officer = firstOfficer(input.officer)
  const id = uuid() as OfficeId
  return perform(store, { ...caller, officer: null }, (tx) => {
    // Somebody else's may have come first while the PIN was made into its verifier.
    if (store.settings.office()) return refuse(alreadyEstablished())
    tx.append({ aggregate: `office:${id}`, base: null, event: { type: 'office.established', version: 1, body: { ...withPlainNip(input.office), id, sample } } })
    tx.append({ aggregate: `officer:${officer.id}`, base: null, event: { type: 'officer.registered', version: 1, body: officer } })
    tx.setVerifier(officer.id, verifier)
    tx.append({ aggregate: `calendar:${id}`, base: null, event: { type: 'calendar.set', version: 1, body: defaultCalendar } })
    openServices(tx, chosen)
    openBooks(tx, input.books)
    return accept({ officer: officer.id })
  })
}

export const alreadyEstablished = (): Refusal => refusal('already-established', 'Kantor ini sudah disiapkan. Masuk dengan PIN Anda.')

function problems(store: Store, input: Input, chosen: readonly BuiltInService[], sample: boolean): readonly FieldMessage[] {
  const nip = input.officer.nip === '' ? '' : checkNip(input.officer.nip).problem
  const fields: FieldMessage[] = [...officeProblems(store, input.office), ...(nip === '' ? [] : [{ path: 'officer.nip', message: nip }])]
  const secret = secretProblem(input.officer.secret, { name: input.officer.name, sample })
  if (secret !== '') fields.push({ path: 'officer.secret', message: secret })
  if (chosen.length === 0) fields.push({ path: 'services', message: 'Pilih paling sedikit satu layanan.' })
  if (!input.alone) fields.push({ path: 'alone', message: 'Buku nomor tanpa tanda hanya aman di satu komputer. Pastikan tidak ada komputer lain yang memberi nomor dari buku yang sama, lalu centang pernyataan ini.' })
  for (const [index, { template }] of input.books.entries()) {
    const problem = checkTemplate(template, 'year')
    if (problem !== '') fields.push({ path: `books.${index}.template`, message: problem })
  }
  return fields
}

/** Whoever sets the office up is its admin, beside the roles given. */
function firstOfficer({ name, nip, rank, desk, roles }: Input['officer']): Officer {
  const own = roles.filter(({ role }) => role !== ROLES.admin)
  const title = roles.find(({ role }) => role === ROLES.admin)?.title ?? 'Admin'
  return { id: uuid() as OfficerId, name, nip: checkNip(nip).digits, rank, desk, roles: [...own, { role: ROLES.admin, title }], active: true }
}

function openServices(tx: Transaction, chosen: readonly BuiltInService[]): void {
  for (const { procedure, service } of chosen) {
    tx.append({ aggregate: `procedure:${procedure.id}@${procedure.version}`, base: null, event: { type: 'procedure.published', version: 1, body: procedure } })
    tx.append({ aggregate: `service:${service.id}`, base: null, event: { type: 'service.defined', version: 1, body: service } })
  }
}

function openBooks(tx: Transaction, told: Input['books']): void {
  for (const book of DEFAULT_BOOKS) {
    const { template = book.template, code = book.code, next = 1 } = told.find(({ id }) => id === book.id) ?? {}
    tx.append({ aggregate: `book:${book.id}`, base: null, event: { type: 'book.opened', version: 1, body: { ...book, template, code, unit: '', firstNumber: next, active: true } } })
  }
}
