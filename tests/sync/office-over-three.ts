import { randomUUID } from 'node:crypto'
import { defaultCalendar } from '#domain/calendar/shipped-holidays.ts'
import { localDate } from '#domain/calendar/office-time.ts'
import type { ArchivePlace } from '#domain/dossier/beside-the-steps.ts'
import type { ActDetails } from '#domain/dossier/commands.ts'
import type { BookId, DossierId, IsoInstant, ServiceId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import type { NumberBook } from '#domain/numbering/number-book.ts'
import type { Officer } from '#domain/officer/officer.ts'
import { hasRole } from '#domain/officer/rights.ts'
import { dairiSikro } from '#domain/procedures/dairi-sikro.ts'
import { newChecklist } from '#domain/requirement/checklist.ts'
import type { Service } from '#domain/service/service.ts'
import { rolesNow } from '#domain/workflow/actor.ts'
import { dossierFacts } from '#domain/workflow/dossier-facts.ts'
import { findStep } from '#domain/workflow/find-step.ts'
import { letterPlaces } from '#domain/workflow/letters/letter-places.ts'
import type { BookPurpose, OutcomeId } from '#domain/workflow/procedure.ts'
import type { Transaction } from '#store/contract/transaction.ts'
import { procedureRef } from '#store/settings/procedure-ref.ts'
import { HAND_OVER, INTAKE } from '../domain/office-in-memory.ts'
import { people } from '../domain/people.ts'
import { contentOf, signersOf } from '../domain/workflow/letters-written.ts'
import { OFFICE, REGISTER, SERVICE } from '../store/support/office-on-disk.ts'
import { Counter } from './counter.ts'
import { OfficeServer } from './office-server.ts'

/** More than it takes for all to have asked, cut and heard of it. */
const ROUNDS = 20

const ARCHIVE: ArchivePlace = { classification: '500.16.7.2', retentionActive: 3, retentionInactive: 7, afterwards: 'permanent', medium: 'both', count: 1, condition: 'good', depot: '', room: '2', cabinet: '1', box: '7', folder: '12' }
const DETAILS: ActDetails = { handOver: HAND_OVER, notice: { channel: 'whatsapp', text: 'Izin Anda sudah terbit.' }, archive: ARCHIVE }

const PURPOSES: readonly BookPurpose[] = ['register', 'permit', 'outgoing-letter', 'assignment', 'minutes']
const staff: readonly Officer[] = Object.values(people).filter((officer) => officer !== people.agus)
const procedure = procedureRef(dairiSikro)
export const DAIRI: Service = { ...SERVICE, id: 'sikro-dairi' as ServiceId, name: 'SIKRO – pola Dairi', procedure, requirements: dairiSikro.requirements }

/** Dairi's SOP at three PCs: the counter, the back office with those who examine, and the Kepala Dinas with his secretary. The Front Office gives register numbers, the back office all others. */
export class OfficeOverThree {
  readonly server: OfficeServer
  readonly front: Counter
  readonly back: Counter
  readonly head: Counter
  #now = Date.parse('2026-11-03T02:00:00.000Z')

  private constructor(server: OfficeServer) {
    this.server = server
    const now = (): IsoInstant => new Date(this.#now).toISOString() as IsoInstant
    ;[this.front, this.back, this.head] = [new Counter('Front Office', server, now), new Counter('Back Office', server, now), new Counter('Kepala Dinas', server, now)]
  }

  /** The Front Office sets the office up; the others find it when they join. `asked` = books it keeps and is asked for the numbers of; the back office gives all others but the register's. */
  static async open(how: Parameters<typeof OfficeServer.open>[1] = {}, asked: readonly BookPurpose[] = []): Promise<OfficeOverThree> {
    const office = new OfficeOverThree(await OfficeServer.open(OFFICE.id, how))
    office.#establish(asked)
    await office.allCatchUp()
    office.#handsOver(office.back, PURPOSES.filter((purpose) => purpose !== 'register' && !asked.includes(purpose)))
    await office.allCatchUp()
    return office
  }

  get counters(): readonly Counter[] {
    return [this.front, this.back, this.head]
  }

  /** What each of them does about numbers by itself, while it has a line. */
  #keepUp(): number {
    return this.counters.reduce((sum, counter) => sum + (counter.line.cut || counter.line.deaf ? 0 : counter.keepsUp()), 0)
  }

  /** Where an officer sits. */
  counterOf(officer: Officer): Counter {
    if (officer === people.sari) return this.front
    return officer === people.yusuf || officer === people.dewi ? this.head : this.back
  }

  minutesPass(minutes: number): void {
    this.#now += minutes * 60_000
  }

  /** Until everybody who has a line has everything. */
  async allCatchUp(): Promise<void> {
    for (const counter of this.counters) await counter.sendsAll()
    for (const counter of this.counters) await counter.takesAll()
    for (let [moved, rounds] = [this.#keepUp(), 0]; moved > 0; [moved, rounds] = [this.#keepUp(), rounds + 1]) {
      if (rounds > ROUNDS) throw new Error('there is always more to do')
      for (const counter of this.counters) await counter.sendsAll()
      for (const counter of this.counters) await counter.takesAll()
    }
  }

  receives(name: string, nik: string): DossierId {
    const dossier = randomUUID() as string as DossierId
    const facts = { ...INTAKE, applicant: { ...INTAKE.applicant, name, nik }, service: DAIRI.id }
    const checklist = newChecklist(DAIRI.requirements, 'new', dossierFacts(facts)).map((item) => ({ ...item, state: 'fits' as const }))
    this.minutesPass(1)
    this.front.does(people.sari, dossier, { do: 'receive', dossier, as: 'complete', reason: '', intake: { ...facts, checklist } })
    return dossier
  }

  /** Who holds it, as that counter has it; null once it has ended or is with the applicant. */
  holderAt(counter: Counter, dossier: DossierId): Officer | null {
    const state = counter.store.dossiers.state(dossier)
    if (!state || state.position.at !== 'step') return null
    const { roles } = rolesNow(dairiSikro, state)
    return must(staff.find((officer) => roles.some((role) => hasRole(officer, role))), `somebody for ${roles.join()}`)
  }

  /** The usual outcome, or another, of the step it stands at there, with all that outcome waits for; gives back a refusal, or null. */
  moves(counter: Counter, dossier: DossierId, officer: Officer, outcome?: string): string | null {
    this.minutesPass(1)
    const { position } = counter.state(dossier)
    if (position.at !== 'step') return 'not at a step'
    const chosen = outcome ?? must(findStep(dairiSikro, position.step)?.outcomes[0], 'an outcome').id
    this.#writesLetters(counter, dossier, officer, chosen)
    const { lastTransition, position: now } = counter.state(dossier)
    if (now.at !== 'step') return 'not at a step'
    return counter.tries(officer, dossier, { do: 'act', base: lastTransition, step: now.step, outcome: chosen as OutcomeId, note: 'Sesuai telaah.', details: DETAILS })
  }

  async close(): Promise<void> {
    for (const counter of this.counters) counter.store.close()
    await this.server.close()
  }

  #writesLetters(counter: Counter, dossier: DossierId, officer: Officer, outcome: string): void {
    const state = counter.state(dossier)
    const step = state.position.at === 'step' ? findStep(dairiSikro, state.position.step) : null
    const refuses = step?.outcomes.find((one) => one.id === outcome)?.kind === 'refuse'
    const today = localDate(counter.now(), OFFICE.timeZone)
    for (const { kind, state: letter, neededFor } of letterPlaces(dairiSikro, state)) {
      if (!neededFor.includes(outcome as OutcomeId) || letter?.content) continue
      counter.does(officer, dossier, { do: 'draftLetter', document: kind.id, content: contentOf(kind.paper, today, refuses) })
      for (const signer of kind.signers ? signersOf(kind.paper) : []) counter.does(officer, dossier, { do: 'signLetter', document: kind.id, signer, date: today })
      if (kind.book !== null && kind.signers) counter.does(officer, dossier, { do: 'numberLetter', document: kind.id, date: null })
    }
  }

  /** The runs of this year from the Front Office, which opened them, to whoever gives from them. */
  #handsOver(to: Counter, purposes: readonly BookPurpose[]): void {
    this.front.act(null, (tx) => {
      for (const purpose of purposes) {
        const book = purpose as string as BookId
        tx.append({ aggregate: `book:${book}`, base: null, event: { type: 'run.handed-over', version: 1, body: { book, run: `${book}/2026//`, first: 1, last: null, to: to.store.device } } })
      }
    })
  }

  #establish(asked: readonly BookPurpose[]): void {
    const shared = (purpose: BookPurpose) => (asked.includes(purpose) ? { sharing: { preset: 'asked', slice: 50 } as const } : {})
    this.front.act(null, (tx) => { establish(tx, PURPOSES.map((purpose) => ({ ...REGISTER, id: purpose as string as BookId, name: purpose, purpose, ...shared(purpose) }))) })
  }
}

/** Dairi's office as its first PC sets it up, with these number books. */
export function establish(tx: Transaction, books: readonly NumberBook[]): void {
  tx.append({ aggregate: `office:${OFFICE.id}`, base: null, event: { type: 'office.established', version: 1, body: OFFICE } })
  for (const officer of Object.values(people)) tx.append({ aggregate: `officer:${officer.id}`, base: null, event: { type: 'officer.registered', version: 1, body: officer } })
  tx.append({ aggregate: `procedure:${dairiSikro.id}@${dairiSikro.version}`, base: null, event: { type: 'procedure.published', version: 1, body: dairiSikro } })
  tx.append({ aggregate: `service:${DAIRI.id}`, base: null, event: { type: 'service.defined', version: 1, body: DAIRI } })
  tx.append({ aggregate: 'calendar:office', base: null, event: { type: 'calendar.set', version: 1, body: defaultCalendar } })
  for (const { sharing, ...book } of books) {
    const event = sharing ? { type: 'book.opened', version: 2, body: { ...book, sharing } } as const : { type: 'book.opened', version: 1, body: book } as const
    tx.append({ aggregate: `book:${book.id}`, base: null, event })
  }
}
