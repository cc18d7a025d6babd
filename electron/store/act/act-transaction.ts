import type { ClockDoubt } from '#domain/clock/clock-doubt.ts'
import type { DossierEvent } from '#domain/dossier/events.ts'
import type { BookId, DeviceId, DossierId, EventRef, IsoDate, OfficerId, PaperId } from '#domain/ids.ts'
import type { AlteredStretch, DeviceEvent, QuarantineEvent } from '#domain/log/device-event.ts'
import { must } from '#domain/must.ts'
import type { GivenNumber, NumberBook } from '#domain/numbering/number-book.ts'
import { type NumberRange, runKey } from '#domain/numbering/run.ts'
import type { Office } from '#domain/office/office.ts'
import type { SettingsEvent } from '#domain/office/settings-events.ts'
import type { RoleId } from '#domain/officer/role.ts'
import type { LoggedEvent } from '../log/logged-event.ts'
import type { ChainHead } from '../log/reader.ts'
import { numbered, type NumberFacts } from '../numbers/next-number.ts'
import type { NumberUse } from '../numbers/writer.ts'
import type { NumberRequest, RunToResume } from '../contract/number-reader.ts'
import { AwaitsUpgrade } from '../contract/awaits-upgrade.ts'
import { NumberingStopped } from '../contract/numbering-stopped.ts'
import type { Act, NumberedBy, Transaction } from '../contract/transaction.ts'
import type { ActResources } from './act-resources.ts'
import { ChainBatch } from './chain-batch.ts'
import { NumberAccount } from './number-account.ts'
import { NumberRecovery } from './number-recovery.ts'

/** The one way to write the log. Every use after its end throws. */
export class ActTransaction implements Transaction {
  readonly #resources: ActResources
  readonly #act: Act
  readonly #batch: ChainBatch
  readonly #account = new NumberAccount()
  readonly #recovery: NumberRecovery
  readonly #books = new Map<BookId, NumberBook>()
  readonly #hooks: (() => void)[] = []
  readonly #numbers: NumberRange[] = []
  #office: Office | null = null
  #ended = false

  /** `head` = the chain's as of the last commit; read from the log where it is not known. */
  constructor(resources: ActResources, act: Act, head: ChainHead | null = null) {
    this.#resources = resources
    this.#act = act
    this.#batch = new ChainBatch(resources, act, head)
    this.#recovery = new NumberRecovery(resources, act)
  }

  append({ aggregate, base, event, role }: { readonly aggregate: string; readonly base: EventRef | null; readonly event: DossierEvent | SettingsEvent; readonly role?: RoleId }): EventRef {
    this.#mustBeOpen()
    if (this.#resources.awaitsUpgrade(aggregate)) throw new AwaitsUpgrade()
    this.#account.told(aggregate, event)
    const establishes = event.type === 'office.established' ? event.body.id : null
    const ref = this.#batch.append({ ...event, aggregate, base, role: role ?? this.#act.role }, establishes)
    if (event.type === 'book.opened' || event.type === 'book.changed') this.#books.set(event.body.id, event.body)
    if (event.type === 'office.established' || event.type === 'office.changed') this.#office = event.body
    return ref
  }

  giveNumber({ book, date, abbreviation, placeSequence, summary, dossier, mark = this.#resources.ledger.mark(this.#book(book)) }: NumberRequest): GivenNumber {
    this.#mustBeOpen()
    const facts = { date, abbreviation, placeSequence, unit: this.#unit(), mark }
    const run = runKey(this.#book(book), date, abbreviation, mark)
    const number = this.#give(this.#book(book), facts, run, { summary, dossier, officer: this.#act.actor, at: this.#act.now })
    this.#account.give(number)
    this.#numbers.push(rangeOf(number))
    return number
  }

  recordNumber(book: BookId, no: number, date: IsoDate, summary: string, facts: NumberedBy = { abbreviation: '', placeSequence: '' }): GivenNumber {
    this.#mustBeOpen()
    const named = this.#book(book)
    const number = numbered(named, { mark: this.#resources.ledger.mark(named), ...facts, date, unit: this.#unit() }, no)
    this.#resources.ledger.writer.keep(number, { state: 'recorded', summary, dossier: null, officer: this.#act.actor, at: this.#act.now })
    this.#appendOfBook(book, { type: 'number.recorded', version: 1, body: { number, summary } })
    this.#numbers.push(rangeOf(number))
    return number
  }

  voidNumber(book: BookId, run: string, no: number, reason: string): void {
    this.#mustBeOpen()
    const row = must(this.#resources.ledger.reader.row(run, no), `number ${no} of ${run}`)
    if (row.state === 'void' || row.number.book !== book) throw new Error(`number ${row.number.text} is void already or of another book`)
    if (this.#resources.ledger.reader.isOwn(run, no)) this.#resources.ledger.writer.void({ run, no, reason, officer: this.#act.actor, at: this.#act.now })
    if (row.dossier !== null) this.#account.void(row.number)
    else this.#appendOfBook(book, { type: 'number.voided', version: 1, body: { number: row.number, reason } })
  }

  resumeRun(run: RunToResume, last: number): NumberRange | null {
    this.#mustBeOpen()
    const next = this.#resources.ledger.reader.next({ book: run.book, date: `${run.year ?? ANY_YEAR}-12-31` as IsoDate, abbreviation: run.abbreviation, placeSequence: '' })
    const gap = last >= next.no ? { run: run.run, first: next.no, last } : null
    this.#appendOfBook(run.book, this.#recovery.resume(run, last, gap))
    if (gap) this.#numbers.push(gap)
    return gap
  }

  closeLost(book: BookId, range: NumberRange, minutes: string, date: IsoDate): void {
    this.#mustBeOpen()
    this.#appendOfBook(book, this.#recovery.closeLost(book, range, minutes, date))
  }

  acknowledge(incident: EventRef): void {
    this.#mustBeOpen()
    const event: DeviceEvent = { type: 'warning.acknowledged', version: 1, body: { of: incident } }
    this.#batch.append({ ...event, aggregate: `device:${incident.device}`, base: null, role: this.#act.role })
  }

  admitQuarantined(device: DeviceId, upTo: number): void {
    this.#mustBeOpen()
    const event: QuarantineEvent = { type: 'quarantine.admitted', version: 1, body: { device, upTo } }
    this.#batch.append({ ...event, aggregate: `device:${device}`, base: null, role: this.#act.role })
  }

  confirmClock(doubt: ClockDoubt): void {
    this.#mustBeOpen()
    this.#appendOfDevice({ type: 'clock.confirmed', version: 1, body: doubt })
  }

  tellAltered(stretch: AlteredStretch): void {
    this.#mustBeOpen()
    this.#appendOfDevice({ type: 'device.stream-fetched-again', version: 1, body: stretch })
  }

  keepPaper(paper: { readonly id: PaperId; readonly dossier: DossierId; readonly facts: string }): void {
    this.#mustBeOpen()
    this.#resources.papers.keep(paper)
  }

  setVerifier(officer: OfficerId, verifier: string): void {
    this.#mustBeOpen()
    this.#resources.verifiers.set(officer, verifier)
  }

  discardDraft(id: string): void {
    this.#mustBeOpen()
    this.#resources.drafts.discard(id)
  }

  keepAnswer(answer: string): void {
    this.#mustBeOpen()
    this.#resources.answers.writer.keep(this.#act.command, answer)
  }

  afterCommit(hook: () => void): void {
    this.#mustBeOpen()
    this.#hooks.push(hook)
  }

  /** Checks the numbers, signs the chain. What it gives back is what the register folds. */
  seal(): readonly LoggedEvent[] {
    this.#account.mustBeEven()
    this.#batch.seal(this.#resources.introduction)
    return this.#batch.events
  }

  /** Where the chain ends once this is committed. */
  get head(): ChainHead {
    return this.#batch.head
  }

  /** Numbers that are not free any more. */
  get numbers(): readonly NumberRange[] {
    return this.#numbers
  }

  /** Nothing more may be done with it. */
  end(): readonly (() => void)[] {
    this.#ended = true
    return this.#hooks
  }

  #mustBeOpen(): void {
    if (this.#ended) throw new Error('the act has ended: its transaction is used too late')
  }

  /** Alone, from what is in this device's hand by the log; in an office with a server, what the rules of runs let it draw. */
  #give(book: NumberBook, facts: NumberFacts, run: string, use: Omit<NumberUse, 'state'>): GivenNumber {
    const { hands, inHand, writer } = this.#resources.ledger
    if (!hands) {
      if (!inHand.has(run)) throw new NumberingStopped(`run ${run} is not in hand`)
      return writer.give(book, facts, use)
    }
    const drawn = hands.draw(book, run)
    if (!drawn.ok) throw new NumberingStopped(`run ${run}: ${drawn.refusal.why}`)
    return writer.keep(numbered(book, facts, drawn.value), { ...use, state: 'given' })
  }

  #book(id: BookId): NumberBook {
    return must(this.#books.get(id) ?? this.#resources.settings.books().find((book) => book.id === id), `number book ${id}`)
  }

  #unit(): string {
    return (this.#office ?? this.#resources.settings.office())?.shortName ?? ''
  }

  #appendOfDevice(event: DeviceEvent): void {
    this.#batch.append({ ...event, aggregate: `device:${this.#resources.log.reader.device}`, base: null, role: this.#act.role })
  }

  #appendOfBook(book: BookId, event: SettingsEvent): void {
    this.#batch.append({ ...event, aggregate: `book:${book}`, base: null, role: this.#act.role })
  }
}

const rangeOf = ({ run, no }: GivenNumber): NumberRange => ({ run, first: no, last: no })

/** Of a book that never starts again, any day leads to its one run. */
const ANY_YEAR = 2000
