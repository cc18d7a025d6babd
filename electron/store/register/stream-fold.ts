import { isReceipt, receiptFirst } from '#domain/dossier/receipt-first.ts'
import type { OfficerId } from '#domain/ids.ts'
import type { Knows } from '#domain/log/known-events.ts'
import { must } from '#domain/must.ts'
import type { StreamPoint } from '#domain/stream/stream-hash.ts'
import { aggregateOf } from '../log/aggregate.ts'
import type { FoldableEvent } from '../log/foldable-event.ts'
import type { LogReader } from '../log/reader.ts'
import { homeUpTo } from '../stream/home-up-to.ts'
import { Quarantine } from '../stream/quarantine.ts'
import { OfficerNames } from '../stream/officer-names.ts'
import type { StreamReader } from '../stream/stream-reader.ts'
import type { Projector } from './projector.ts'

/** Own events read at a time. */
const CHUNK = 1000

/** How far the own log is folded, and the stream when the rows under way are. */
export interface FoldEnds {
  readonly ownPlace: number
  readonly upTo: number
}

/** Folds the office's stream into a register that has the own log already: per aggregate what is sequenced in its order, then own pending in theirs. */
export class StreamFold {
  readonly #log: LogReader
  readonly #stream: StreamReader
  readonly #projector: Projector
  readonly #names: OfficerNames
  readonly #quarantine: Quarantine
  /** Behind this place of the log are all own events that had no place before the rows under way; null where there are none. */
  #homeUpTo: number | null = null

  constructor(log: LogReader, stream: StreamReader, projector: Projector, knows: Knows) {
    this.#log = log
    this.#stream = stream
    this.#projector = projector
    this.#quarantine = new Quarantine(stream)
    this.#names = new OfficerNames(log, stream, this.#quarantine, knows)
  }

  /** The next rows of the stream, all of them behind what is folded in; `ownPlace` = how far the own log is. Only inside an open transaction of register.db. */
  apply(rows: readonly FoldableEvent[], ownPlace: number): StreamPoint {
    this.#names.forget()
    this.#quarantine.forget()
    const [from, g] = [must(rows[0], 'a row').place, must(rows.at(-1), 'a row').place]
    this.#homeUpTo = homeUpTo(this.#log, this.#stream, from - 1)
    const again = new Set<string>()
    for (const row of rows) {
      this.#projector.sequenced(row)
      for (const first of this.#quarantine.letInBy(row, g)) this.#letIn(first, { ownPlace, upTo: g }, again)
      this.#take(row, { ownPlace, upTo: g }, again)
    }
    for (const aggregate of again) this.#refold(aggregate, g, ownPlace)
    return this.#flush(g)
  }

  /** Aggregates from their first event on, of what is folded in already; up to `upTo` of the stream. Only inside an open transaction of register.db. */
  again(aggregates: ReadonlySet<string>, { upTo, ownPlace }: FoldEnds): void {
    if (aggregates.size === 0) return
    this.#names.forget()
    this.#quarantine.forget()
    this.#homeUpTo = homeUpTo(this.#log, this.#stream, upTo)
    for (const aggregate of aggregates) this.#refold(aggregate, upTo, ownPlace)
    this.#flush(upTo)
  }

  /**
   * Before the stream here goes back to a place: which aggregates, but for acts without a place, stand on what is behind it. Lines of hand-overs that may count no more are gone.
   * Only inside an open transaction of register.db.
   */
  takeBackBehind(g: number): ReadonlySet<string> {
    this.#names.forget()
    this.#quarantine.forget()
    const [touched, { g: head }] = [new Set<string>(), this.#stream.head()]
    for (let place = g; place < head; ) {
      const rows = this.#stream.foldableAfter(place, CHUNK)
      for (const row of rows) this.#takeBackRow(row, head, touched)
      place = rows.at(-1)?.place ?? head
    }
    return touched
  }

  /** Once it has gone back: dossiers whose officers bear a name here that one of these gave. */
  pendingUnder(touched: ReadonlySet<string>, { upTo, ownPlace }: FoldEnds): ReadonlySet<string> {
    const officers = [...touched].map((aggregate) => aggregateOf({ aggregate })).filter(({ kind }) => kind === 'officer')
    return new Set(officers.flatMap(({ id }) => [...this.#pendingActsOf(id as OfficerId, upTo, ownPlace)]))
  }

  #takeBackRow(row: FoldableEvent, head: number, touched: Set<string>): void {
    touched.add(row.aggregate)
    this.#projector.takeBack(row)
    for (const admitted of this.#quarantine.admittedBy(row, head)) {
      touched.add(admitted.aggregate)
      this.#projector.takeBack(admitted)
    }
    for (const first of this.#quarantine.letInBy(row, head)) {
      const { kind, id } = aggregateOf(first)
      if (kind === 'officer') for (const named of this.#stream.dossiersActedOn(id as OfficerId, first.place, head)) touched.add(named)
    }
  }

  #flush(g: number): StreamPoint {
    const point = { g, hash: must(this.#stream.hashAt(g), `place ${g}`) }
    this.#projector.flush(this.#log.device, point)
    return point
  }

  /** A row that counts from now on, at its place: so does a name it gave, in all that was done behind it. */
  #letIn(row: FoldableEvent, { ownPlace, upTo }: FoldEnds, again: Set<string>): void {
    const { kind, id } = aggregateOf(row)
    again.add(row.aggregate)
    if (kind !== 'officer') return
    for (const named of this.#stream.dossiersActedOn(id as OfficerId, row.place, upTo)) again.add(named)
    for (const named of this.#pendingActsOf(id as OfficerId, upTo, ownPlace)) again.add(named)
  }

  #take(row: FoldableEvent, { ownPlace, upTo }: FoldEnds, again: Set<string>): void {
    const { aggregate, place: g } = row
    const { kind, id } = aggregateOf(row)
    // Also of one that is held: what was folded of its dossier before counts no more.
    if (isLate(row, this.#stream, g - 1)) again.add(aggregate)
    const own = this.#log.countedPlaceOf(row.device, row.seq)
    if (this.#quarantine.isHeld(row, upTo)) {
      // What was done here counted until it turned out that the device had been revoked.
      if (own !== null) this.#takeBack(row, ownPlace, again)
      return
    }
    // What comes home was folded when it was done; of settings the place they stand at changes.
    if (own !== null && own <= ownPlace) {
      if (kind !== 'dossier') again.add(aggregate)
      return
    }
    // Also where the officer's own row is to be folded again anyhow.
    if (kind === 'officer') for (const named of this.#pendingActsOf(id as OfficerId, g, ownPlace)) again.add(named)
    if (again.has(aggregate)) return
    if (this.#pendingOf(aggregate, g, ownPlace).length > 0) again.add(aggregate)
    else this.#projector.foldOn(row, ({ actor }) => this.#names.at(actor, { g }))
  }

  /** An own row that counts no more; nor does a name it gave, in what was done here since. */
  #takeBack(row: FoldableEvent, ownPlace: number, again: Set<string>): void {
    const { kind, id } = aggregateOf(row)
    again.add(row.aggregate)
    this.#projector.takeBack(row)
    if (kind === 'officer') for (const named of this.#pendingActsOf(id as OfficerId, row.place, ownPlace)) again.add(named)
  }

  #refold(aggregate: string, upTo: number, ownPlace: number): void {
    const sequenced = this.#stream.ofAggregate(aggregate, upTo).filter((row) => !this.#quarantine.isHeld(row, upTo))
    const pending = new Set(this.#quarantine.isUnbegun(aggregate, upTo) ? [] : this.#pendingOf(aggregate, upTo, ownPlace))
    this.#projector.refold(aggregate, receiptFirst([...sequenced, ...pending]), (event) => this.#names.at(event.actor, pending.has(event) ? { own: event.place, upTo } : { g: event.place }))
  }

  /** Own events of an aggregate that have no place up to there. */
  #pendingOf(aggregate: string, upTo: number, ownPlace: number): readonly FoldableEvent[] {
    if (this.#homeUpTo === null) return []
    return this.#log.foldableOf(aggregate, this.#homeUpTo).filter((event) => event.place <= ownPlace && this.#isPending(event, upTo))
  }

  /** Where the officer did something here that has no place up to there: the name it bears may be another now. */
  #pendingActsOf(officer: OfficerId, upTo: number, ownPlace: number): ReadonlySet<string> {
    const found = new Set<string>()
    for (let place = homeUpTo(this.#log, this.#stream, upTo) ?? ownPlace; place < ownPlace; ) {
      const events = this.#log.foldableAfter(place, CHUNK)
      for (const event of events) if (event.actor === officer && event.place <= ownPlace && this.#isPending(event, upTo)) found.add(event.aggregate)
      place = events.at(-1)?.place ?? ownPlace
    }
    return found
  }

  #isPending({ device, seq }: Pick<FoldableEvent, 'device' | 'seq'>, upTo: number): boolean {
    if (!this.#log.counts({ device, seq })) return false
    const g = this.#stream.placeOf(device, seq)
    return g === null || g > upTo
  }
}

/** A dossier's receipt that has something of it before it in the stream up to there: from then on that counts behind the receipt. */
export const isLate = (event: FoldableEvent, stream: StreamReader, upTo: number): boolean => isReceipt(event) && stream.ofAggregate(event.aggregate, upTo).length > 0
