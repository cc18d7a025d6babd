import { createHash } from 'node:crypto'
import { canonicalJson } from '#domain/canonical-json.ts'
import type { WorkingCalendar } from '#domain/calendar/calendar.ts'
import { defaultCalendar } from '#domain/calendar/shipped-holidays.ts'
import { localDate } from '#domain/calendar/office-time.ts'
import { applyEvent } from '#domain/dossier/apply-event.ts'
import type { Act, ActDetails, DossierCommand } from '#domain/dossier/commands.ts'
import type { DossierEvent, RecordedDossierEvent } from '#domain/dossier/events.ts'
import type { Dossier } from '#domain/dossier/state.ts'
import { isTransition } from '#domain/dossier/transition.ts'
import type { BookId, CommandId, DeviceId, DossierId, IsoDate, IsoInstant, OfficeId, ServiceId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import type { GivenNumber } from '#domain/numbering/number-book.ts'
import type { AskedNumber } from '#domain/numbering/number-to-follow.ts'
import type { Office } from '#domain/office/office.ts'
import type { Officer } from '#domain/officer/officer.ts'
import { type Refusal, refusal } from '#domain/refusal.ts'
import { newChecklist } from '#domain/requirement/checklist.ts'
import type { ChecklistItem, CheckState } from '#domain/requirement/requirement.ts'
import { accept, refuse, type Result } from '#domain/result.ts'
import type { Service } from '#domain/service/service.ts'
import { availableActions } from '#domain/workflow/available-actions.ts'
import { decide, type DraftEvent } from '#domain/workflow/decide.ts'
import { dossierFacts } from '#domain/workflow/dossier-facts.ts'
import type { BookPurpose, DocumentId, OutcomeId, Procedure } from '#domain/workflow/procedure.ts'
import { people } from './people.ts'

type Intake = Extract<DossierCommand, { do: 'receive' }>['intake']

export const ID = '01900000-0000-7000-8000-000000000001' as DossierId
export const DEVICE = 'pc-1' as DeviceId

/** One office with one dossier, run by `decide` and `applyEvent` alone: what the store and the calls do, without a disk. */
export class OfficeInMemory {
  readonly procedure: Procedure
  readonly service: Service
  calendar: WorkingCalendar = defaultCalendar
  office: Office = OFFICE
  /** Tuesday; the office opened an hour ago. */
  now = '2026-11-03T02:00:00.000Z' as IsoInstant
  readonly events: RecordedDossierEvent[] = []
  readonly asked: { readonly purpose: BookPurpose; readonly date: IsoDate }[] = []
  closedBooks: readonly BookPurpose[] = []
  /** Another PC gives these numbers when it is asked. */
  asksFor: readonly BookPurpose[] = []
  #state: Dossier | null = null
  #given: Partial<Record<BookPurpose, number>> = {}

  constructor(procedure: Procedure, service: Partial<Service> = {}) {
    this.procedure = procedure
    const hash = hashOf(procedure)
    this.service = {
      id: 'service' as ServiceId,
      name: procedure.name,
      procedure: { id: procedure.id, version: procedure.version, hash },
      abbreviation: procedure.permit.abbreviation,
      requirements: procedure.requirements,
      promisedWorkingDays: null,
      stopmapColours: ['Biru'],
      active: true,
      ...service,
    }
  }

  get dossier(): Dossier {
    return must(this.#state, 'a dossier')
  }

  /** The dossier's types of events, for stories about order. */
  get types(): readonly string[] {
    return this.events.map((recorded) => recorded.event.type)
  }

  at(instant: string): this {
    this.now = instant as IsoInstant
    return this
  }

  /** What this officer would be told of a dossier as it stands elsewhere; no number is to be asked for. */
  decides(officer: Officer, dossier: Dossier, command: DossierCommand): Result<readonly DraftEvent[], Refusal> {
    const { procedure, service, now, office, calendar } = this
    const number = (): never => { throw new Error('no number is given here') }
    return decide({ procedure, service, dossier, officer, now, office, calendar, device: DEVICE, number }, command)
  }

  /** A decision taken and, if it is one, recorded: all events or none. */
  run(officer: Officer, command: DossierCommand): Result<readonly DraftEvent[], Refusal> {
    const before = this.#given
    const { procedure, service, now, office, calendar } = this
    const asked: { purpose: BookPurpose; date: IsoDate }[] = []
    const number = (purpose: BookPurpose, date: IsoDate): Result<GivenNumber | AskedNumber, Refusal> => {
      if (this.closedBooks.includes(purpose)) return refuse(refusal('book-missing', `Belum ada buku ${purpose}.`))
      asked.push({ purpose, date })
      if (this.asksFor.includes(purpose)) return accept({ book: purpose as string as BookId, run: `${purpose}/${date.slice(0, 4)}//`, date, abbreviation: service.abbreviation, placeSequence: '1' })
      const no = (this.#given[purpose] ?? 0) + 1
      this.#given = { ...this.#given, [purpose]: no }
      return accept({ ...numberNamed(`${purpose}/${no}/${date.slice(0, 4)}`), date })
    }
    const decided = decide({ procedure, service, dossier: this.#state, officer, now, office, calendar, device: DEVICE, number }, command)
    if (decided.ok) {
      this.asked.push(...asked)
      for (const draft of decided.value) this.#record(officer, draft)
    } else {
      this.#given = before
    }
    return decided
  }

  /** Like `run`, but the story breaks if it is refused. */
  does(officer: Officer, command: DossierCommand): readonly DraftEvent[] {
    const decided = this.run(officer, command)
    if (!decided.ok) throw new Error(`${officer.name}: ${decided.refusal.code} ${decided.refusal.message}`)
    return decided.value
  }

  /** Like `run`, but the story breaks if it is not refused. */
  refuses(officer: Officer, command: DossierCommand): Refusal {
    const decided = this.run(officer, command)
    if (decided.ok) throw new Error(`${officer.name} was not refused`)
    return decided.refusal
  }

  receive(as: 'complete' | 'incomplete' | 'to-check', change: Partial<Intake> & { readonly reason?: string } = {}): Extract<DossierCommand, { do: 'receive' }> {
    const { reason = '', ...intake } = change
    const checklist = this.checklist(intake.applicationKind ?? 'new')
    return { do: 'receive', dossier: ID, as, reason, intake: { ...INTAKE, service: this.service.id, checklist, ...intake } }
  }

  /** The requirement list as asked of a kind of application, everything in one state unless said otherwise. */
  checklist(kind: 'new' | 'renewal' | 'change' = 'new', but: Readonly<Record<string, CheckState>> = {}, state: CheckState = 'fits'): readonly ChecklistItem[] {
    const facts = dossierFacts({ ...INTAKE, applicationKind: kind })
    return newChecklist(this.service.requirements, kind, facts).map((item) => ({ ...item, state: but[item.requirement] ?? state }))
  }

  act(outcome: string, details: ActDetails = {}, note = ''): Act {
    const { position, lastTransition } = this.dossier
    if (position.at !== 'step') throw new Error(`the dossier is at ${position.at}`)
    return { do: 'act', base: lastTransition, step: position.step, outcome: outcome as OutcomeId, note, details }
  }

  labels(officer: Officer): readonly string[] {
    return availableActions({ procedure: this.procedure, dossier: this.dossier, officer, office: this.office }).actions.map((action) => action.outcome.label)
  }

  /** The step it stands at; "" where it stands at none. */
  step(): string {
    const { position } = this.dossier
    return position.at === 'step' ? position.step : ''
  }

  /** The usual outcome of its step, by the first of these who may. */
  usual(officers: readonly Officer[] = Object.values(people)): void {
    const actions = officers.map((officer) => ({ officer, action: availableActions({ procedure: this.procedure, dossier: this.dossier, officer, office: this.office }).actions[0] }))
    const found = actions.find(({ action }) => action !== undefined)
    this.does(must(found?.officer, `somebody at ${this.step()}`), this.act(must(found?.action, 'an action').outcome.id))
  }

  /** Another PC gives a letter the number it was asked for. */
  answers(document: DocumentId, no: number): void {
    const { asked } = must(this.dossier.documents[document], document)
    const { book, run, date } = must(asked, `${document} asked for`)
    this.hears({ type: 'number.given', version: 1, body: { number: { book, run, no, text: `${run}${no}`, date }, document } })
  }

  /** What another PC did by itself arrives. */
  hears(event: DossierEvent): void {
    this.#append({ id: null, name: '' }, { event })
  }

  /** The state once more, from the events alone. */
  refolded(): Dossier {
    return must(this.events.reduce<Dossier | null>((state, recorded) => applyEvent(state, recorded, ID), null), 'a dossier')
  }

  today(): IsoDate {
    return localDate(this.now, this.office.timeZone)
  }

  #record({ id, name }: Officer, draft: DraftEvent): void {
    this.#append({ id, name }, draft)
  }

  #append(officer: { readonly id: RecordedDossierEvent['officer']; readonly name: string }, { event, role }: DraftEvent): void {
    const seq = this.events.length + 1
    const recorded = { ref: { device: DEVICE, seq }, at: this.now, officer: officer.id, officerName: officer.name, role: role ?? null, command: `c${seq}` as CommandId, event }
    if (isTransition(event.type) && this.#state === null && event.type !== 'dossier.received') throw new Error('a transition before intake')
    this.events.push(recorded)
    this.#state = applyEvent(this.#state, recorded, ID)
  }
}

/** A number of this office by its text, "permit/1/2026", as if given on the day the office opened. */
export function numberNamed(text: string): GivenNumber {
  const [book = '', no = '', year = ''] = text.split('/')
  return { book: book as BookId, run: `${book}-${year}`, no: Number(no), text, date: '2026-11-03' as IsoDate }
}

export const hashOf = (procedure: Procedure): string => createHash('sha256').update(canonicalJson(procedure)).digest('hex')

export const INTAKE: Omit<Intake, 'service' | 'checklist'> = {
  applicationKind: 'new',
  applicant: { kind: 'person', name: 'Siti Rahmawati', nik: '1471014101900001', phone: '+6281234567890', email: '', address: 'Jl. Melati 5, Pekanbaru', nib: '', npwp: '', responsible: '' },
  permitData: { form: 'optician', strNumber: '14 09 5 2 1 24-5310000', strExpiry: 'lifetime', workplaceName: 'Optik Cahaya', workplaceAddress: 'Jl. Sudirman 10, Pekanbaru', placeSequence: 1 },
  copies: 1,
  stopmapColour: 'Biru',
  notes: '',
  attachments: [],
}

export const HAND_OVER = { recipient: 'Siti Rahmawati', identity: 'ktp', identityTail: '0001', relation: 'self', powerOfAttorney: '', receiptWithdrawn: true, dueAtPickUp: [] } as const

const OFFICE: Office = {
  id: 'office-1' as OfficeId,
  government: 'PEMERINTAH KOTA PEKANBARU',
  name: 'DINAS PENANAMAN MODAL DAN PELAYANAN TERPADU SATU PINTU',
  shortName: 'DPMPTSP',
  address: 'Jl. Jenderal Sudirman 464',
  town: 'Pekanbaru',
  phone: '',
  email: '',
  site: '',
  emblem: '',
  timeZone: 'Asia/Jakarta',
  head: { name: 'Yusuf Harahap', title: 'Kepala Dinas', rank: '', nip: '' },
  policy: { registerNumber: 'complete-only', idleMinutes: 10, sameOfficerTwoRoles: true, receiptSize: 'A5', letterSize: 'F4' },
  sample: false,
}
