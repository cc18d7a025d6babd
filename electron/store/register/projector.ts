import type { DossierEvent, RecordedAct } from '#domain/dossier/events.ts'
import { isReceiptGone } from '#domain/dossier/receipt-first.ts'
import type { DeviceId, DossierId } from '#domain/ids.ts'
import { isSettingsType, knownEvent, type Knows } from '#domain/log/known-events.ts'
import { must } from '#domain/must.ts'
import type { SettingsEvent } from '#domain/office/settings-events.ts'
import type { StreamPoint } from '#domain/stream/stream-hash.ts'
import { Folds, type OnUnwritable } from '../dossiers/folds.ts'
import { type HistoryWriter, LiveHistory } from '../dossiers/history-writer.ts'
import { ParsedStates } from '../dossiers/parsed-states.ts'
import { LiveTextIndex, type TextIndex } from '../dossiers/text-index.ts'
import { DossierWriter, type FoldSurroundings } from '../dossiers/writer.ts'
import { parseStored } from '../files/parse-stored.ts'
import { type HandsRows, HandsWriter } from '../hands/hands-writer.ts'
import type { FoldableEvent } from '../log/foldable-event.ts'
import type { LoggedEvent } from '../log/logged-event.ts'
import type { RegisterSchema } from '../schema/register-schema.ts'
import { settingKey, settingOf } from '../settings/setting-key.ts'
import { SettingsWriter } from '../settings/writer.ts'
import type { Connection } from '../sqlite/connection.ts'
import { isFileFault } from '../sqlite/file-fault.ts'
import { aggregateOf } from '../log/aggregate.ts'
import { Applied } from './applied.ts'
import { UnreadableWriter } from './unreadable-writer.ts'
import { WaitingWriter } from './waiting-writer.ts'

/** Where a stretch of events ends. */
export type StreamHead = Pick<LoggedEvent, 'place' | 'envelope'>

/** How a throwing fold is met: an act under way is refused; what is already in the log is marked, and everything else goes on. */
export type OnThrow = 'refuse' | 'mark'

/** What an event's officer was called. */
export type NameOf = (event: FoldableEvent) => string

export interface ProjectorOptions {
  /** Where the words to be found go: into the search itself where absent. */
  readonly text?: TextIndex
  /** Who keeps the events; each is written as it comes where absent. */
  readonly history?: HistoryWriter
  /** Where others have parsed the same dossiers. */
  readonly states?: ParsedStates
  /** Dossiers that may stay in memory from one `apply` to the next, unwritten until `settle`; none where absent. */
  readonly unwritten?: number
  /** Which events it reads: all that this build does where absent. The others wait. */
  readonly knows?: Knows | undefined
  /** Where absent, all rows are written again as soon as the office has another time zone; else that is left to whoever asks for `zoneMoved`. */
  readonly zone?: 'later'
}

/** Rows written at a time by another time zone. */
const AT_ONCE = 1000

/** The dossiers acted on last: the next act on one of them need not read it. */
const REMEMBERED = 100

/** Folds events of the log into register.db, in their order. Only inside an open transaction of it. */
export class Projector {
  readonly #settings: SettingsWriter
  readonly #folds: Folds
  #changed = new Set<string>()
  #zoneMoved = false
  readonly #zoneAtOnce: boolean
  readonly #unreadable: UnreadableWriter
  readonly #applied: Applied
  readonly #hands: HandsWriter
  readonly #waiting: WaitingWriter
  readonly #knows: Knows

  constructor(connection: Connection<RegisterSchema>, { knows = knownEvent, text = new LiveTextIndex(connection), history = new LiveHistory(connection), states = new ParsedStates(connection), unwritten = 0, zone }: ProjectorOptions = {}) {
    this.#settings = new SettingsWriter(connection)
    this.#knows = knows
    this.#zoneAtOnce = zone !== 'later'
    this.#waiting = new WaitingWriter(connection)
    this.#folds = new Folds(new DossierWriter(connection, text, states), history, { unwritten, written: unwritten === 0 ? REMEMBERED : 0 }, (id) => this.#waiting.has(`dossier:${id}`))
    this.#unreadable = new UnreadableWriter(connection)
    this.#applied = new Applied(connection)
    this.#hands = new HandsWriter(connection)
  }

  /** Throws what a fold throws where `onThrow` says so. `last` is the last of the events. */
  apply(events: readonly FoldableEvent[], last: StreamHead, onThrow: OnThrow): void {
    for (const event of events) this.#fold(event, onThrow)
    this.#folds.flush(this.#surroundings(), onThrow === 'refuse' ? null : this.#markUnwritable)
    this.#applied.move(last.envelope.device, last.place, last.envelope.hash)
  }

  /** One event on top of what is folded in; one that does not fold is marked. `flush` writes what came of it. */
  foldOn(event: FoldableEvent, nameOf?: NameOf): void {
    this.#fold(event, 'mark', nameOf)
  }

  /** A row of the office's stream, own or not, once and in its order: who holds which numbers follows from these alone. */
  sequenced(row: FoldableEvent): void {
    this.#hands.take(row)
  }

  /** Counts no more, though it was folded; its aggregate is to be folded again. */
  takeBack(row: FoldableEvent): void {
    this.#folds.takeBack(row)
  }

  /** One aggregate from its first event on, whatever is there of it: `events` are all of them. */
  refold(aggregate: string, events: readonly FoldableEvent[], nameOf: NameOf): void {
    const { kind, id } = aggregateOf({ aggregate })
    this.#waiting.drop(aggregate)
    this.#unreadable.unmark(aggregate)
    if (kind === 'procedure') return this.#keepingProcedure(id, () => { this.#settingsAgain(aggregate, events) })
    if (kind !== 'dossier') return this.#settingsAgain(aggregate, events)
    this.#folds.begin(id as DossierId)
    for (const event of events) this.#fold(event, 'mark', nameOf)
  }

  /** Writes what was folded; the office's stream is then in up to there. */
  flush(device: DeviceId, point: StreamPoint): void {
    this.#folds.flush(this.#surroundings(), this.#markUnwritable)
    this.#hands.flush()
    this.#applied.moveStream(device, point)
  }

  /** Writes every dossier that is still kept in memory. */
  settle(): void {
    this.#folds.settle(this.#surroundings(), this.#markUnwritable)
  }

  /** Whether settings were folded that nobody was told of. */
  get settingsChanged(): boolean {
    return this.#changed.size > 0
  }

  /** Which kinds of settings were folded since this was last asked. */
  tookSettings(): ReadonlySet<string> {
    const took = this.#changed
    this.#changed = new Set()
    return took
  }

  /** Whether the office has another time zone than rows were written by, and nobody took it on yet. */
  get zoneMoved(): boolean {
    return this.#zoneMoved
  }

  tookZone(): boolean {
    const took = this.#zoneMoved
    this.#zoneMoved = false
    return took
  }

  /** By the office's time zone of now: so many rows behind a place. The last of them, null where there are no more. */
  writeByZone(after: number, limit: number): number | null {
    return this.#folds.moveSome(after, limit, this.#surroundings())
  }

  /** Who holds which numbers, as the stream up to a place says. */
  replaceHands(rows: HandsRows, upTo: number): void {
    this.#hands.replace(rows, upTo)
  }

  /** After a rollback. */
  forget(): void {
    this.#changed = new Set()
    this.#zoneMoved = false
    this.#settings.forget()
    this.#folds.forget()
    this.#hands.forget()
  }

  #surroundings(): FoldSurroundings {
    return { zone: this.#settings.officeZone(), procedure: (ref) => this.#settings.procedure(ref) }
  }

  readonly #markUnwritable: OnUnwritable = (dossier, place, error) => this.#unreadable.mark({ place, aggregate: `dossier:${dossier}` }, error)

  #giveUp(event: FoldableEvent, error: unknown): void {
    this.#unreadable.mark(event, error)
    const { kind, id } = aggregateOf(event)
    if (kind === 'dossier') this.#folds.giveUp(id as DossierId, event.place)
  }

  #fold(event: FoldableEvent, onThrow: OnThrow, nameOf?: NameOf): void {
    try {
      this.#one(event, nameOf)
    } catch (error) {
      if ((onThrow === 'refuse' && !this.#isWithoutReceipt(event)) || isFileFault(error)) throw error
      this.#giveUp(event, error)
    }
  }

  /** Of a dossier that is known to have lost its receipt nothing folds; what is acted on it waits for the receipt, as all of it does. */
  #isWithoutReceipt({ aggregate }: FoldableEvent): boolean {
    const reason = this.#unreadable.reasonOf(aggregate)
    return reason !== null && isReceiptGone({ reason })
  }

  #one(event: FoldableEvent, nameOf: NameOf = ({ actor }) => this.#settings.officerName(actor)): void {
    const { kind, id } = aggregateOf(event)
    const isKnown = this.#knows(event)
    if (!isKnown) this.#waiting.add(event)
    if (kind === 'dossier') return this.#ofDossier(id as DossierId, event, nameOf(event), isKnown)
    if (isKnown && isSettingsType(event.type)) this.#set(event.place, parseStored<SettingsEvent>(jsonOf(event)))
  }

  #ofDossier(dossier: DossierId, event: FoldableEvent, officerName: string, isKnown: boolean): void {
    const { device, seq, place, actor, wallTime: at, role, commandId: command, baseDevice, baseSeq } = event
    const act: RecordedAct = { ref: { device, seq }, at, officer: actor, officerName, role, command }
    const json = jsonOf(event)
    if (!isKnown) return this.#folds.wait({ place, dossier, recorded: act, json })
    const base = baseDevice === null || baseSeq === null ? null : { device: baseDevice, seq: baseSeq }
    this.#folds.apply({ place, dossier, recorded: { ...act, event: parseStored<DossierEvent>(json) }, base, json })
  }

  #set(place: number, event: SettingsEvent): void {
    const published = event.type === 'procedure.published' ? settingKey(event) : null
    const change = (): void => { this.#keepingZone(() => { this.#settings.apply(place, event) }) }
    if (published) this.#keepingProcedure(published.id, change)
    else change()
    this.#noteKind(event)
  }

  /** Rows are written by the office's time zone of now, whenever they were: the same on every PC, whatever each heard first. */
  #keepingZone(change: () => void): void {
    const before = this.#settings.officeZone()
    change()
    if (this.#settings.officeZone() === before) return
    if (this.#zoneAtOnce) for (let place: number | null = 0; place !== null; ) place = this.writeByZone(place, AT_ONCE)
    else this.#leaveZone()
  }

  /** Not to be gone on with by a next opening before all rows stand by it. */
  #leaveZone(): void {
    this.#zoneMoved = true
    this.#applied.outdate()
  }

  /** Rows of dossiers under a procedure that comes behind them, is held, or admitted, are written as if it had always been known here, or never. */
  #keepingProcedure(hash: string, change: () => void): void {
    const before = this.#settings.isPublished(hash)
    change()
    const now = this.#settings.isPublished(hash)
    if (now && !before) this.#folds.readUnderKnown(hash, this.#surroundings())
    else if (before && !now) this.#folds.readUnderUnknown(hash, this.#surroundings())
  }

  #settingsAgain(aggregate: string, events: readonly FoldableEvent[]): void {
    for (const event of events) if (!this.#knows(event)) this.#waiting.add(event)
    const read = events.filter((event) => isSettingsType(event.type) && this.#knows(event)).flatMap((event) => this.#readSetting(event))
    this.#keepingZone(() => { this.#settings.again(aggregate, read) })
    this.#changed.add(settingOf(aggregate).kind)
    for (const { event } of read) this.#noteKind(event)
  }

  #noteKind(event: SettingsEvent): void {
    const key = settingKey(event)
    if (key) this.#changed.add(key.kind)
  }

  #readSetting(row: FoldableEvent): readonly { readonly place: number; readonly event: SettingsEvent }[] {
    try {
      return [{ place: row.place, event: parseStored<SettingsEvent>(jsonOf(row)) }]
    } catch (error) {
      this.#giveUp(row, error)
      return []
    }
  }
}

const jsonOf = ({ device, seq, type, typeVersion, body }: FoldableEvent): string => `{"type":${JSON.stringify(type)},"version":${typeVersion},"body":${must(body, `body of ${device} ${seq}`)}}`
