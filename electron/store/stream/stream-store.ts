import { isSameRef } from '#domain/dossier/conflicts.ts'
import type { DeviceId, DossierId, EventRef, IsoInstant, OfficeId } from '#domain/ids.ts'
import type { ChainEnd } from '#domain/log/authored-event.ts'
import type { AlteredStretch } from '#domain/log/device-event.ts'
import { must } from '#domain/must.ts'
import { accept, type Result } from '#domain/result.ts'
import type { DeviceSucceeded } from '#domain/stream/control-event.ts'
import { firstAltered } from '#domain/stream/first-altered.ts'
import { isServerDevice } from '#domain/stream/server-device.ts'
import { type Page, type PageFault, takePage } from '#domain/stream/take-page.ts'
import type { SequencedRow } from '#domain/stream/sequence.ts'
import { stretchesOf } from '#domain/stream/stretches-of.ts'
import type { StreamPoint } from '#domain/stream/stream-hash.ts'
import type { DossierReader } from '../contract/dossier-reader.ts'
import type { FoldingAgain, OwnActs, OwnStanding, LostStretch, OwnStretch, SyncStore, Vouching, WholeActs } from '../contract/sync-store.ts'
import { forksOf } from '../device/forks.ts'
import type { DeviceKey } from '../device/device-key.ts'
import { parseStored } from '../files/parse-stored.ts'
import { oneShotSha256 } from '../files/one-shot-sha256.ts'
import { aggregateOf } from '../log/aggregate.ts'
import type { LogReader } from '../log/reader.ts'
import type { Register } from '../register/register.ts'
import type { LogSchema } from '../schema/log-schema.ts'
import type { StreamSchema } from '../schema/stream-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import Database from 'better-sqlite3'
import { Orphans } from './orphans.ts'
import { Quarantine, type QuarantinedEvent } from './quarantine.ts'
import { OwnChains } from './own-chains.ts'
import { StreamReader } from './stream-reader.ts'
import { StreamWriter } from './stream-writer.ts'

export interface StreamParts {
  readonly stream: Connection<StreamSchema>
  /** Sees committed acts only. */
  readonly log: Connection<LogSchema>
  readonly writingLog: Connection<LogSchema>
  readonly logReader: LogReader
  /** The current device's. */
  readonly key: DeviceKey
  readonly now: () => IsoInstant
  readonly register: Register
  readonly dossiers: DossierReader
  /** Puts on record that rows of the stream were altered on the disk. */
  readonly altered: (stretch: AlteredStretch) => void
}

/** Rows carried aside at a time. */
const PAST_AT_ONCE = 1000

/** stream.db beside the own chain: what goes to the office's server, what comes from it, and what became of what was done here. */
export class StreamStore implements SyncStore {
  readonly #reader: StreamReader
  readonly #writer: StreamWriter
  readonly #own: OwnChains
  readonly #orphans: Orphans
  readonly #now: () => IsoInstant
  readonly #log: LogReader
  readonly #register: Register
  readonly #dossiers: DossierReader
  readonly #altered: StreamParts['altered']
  #forked = false
  #whenFoldedAgain = (_through: boolean): void => {}
  /** Whose the data are; null as long as nothing is in them. */
  #office: OfficeId | null = null
  /** Own acts up to there: counting them all takes long after years. */
  readonly #counted = new Map<DeviceId, { readonly seq: number; readonly acts: number }>()

  constructor({ stream, log, writingLog, logReader, key, now, register, dossiers, altered }: StreamParts) {
    this.#reader = new StreamReader(stream)
    this.#writer = new StreamWriter(stream)
    this.#own = new OwnChains(log, logReader, key)
    this.#log = logReader
    this.#orphans = new Orphans(writingLog, this.#reader)
    this.#now = now
    this.#register = register
    this.#dossiers = dossiers
    this.#altered = altered
    register.whenFoldedAgain((through) => {
      if (through) while (this.fold());
      this.#whenFoldedAgain(through)
    })
  }

  head(): StreamPoint {
    return this.#reader.head()
  }

  folded(): number {
    return this.#register.seen
  }

  get foldingAgain(): FoldingAgain | null {
    return this.#register.foldingAgain
  }

  onFoldedAgain(listener: (through: boolean) => void): void {
    this.#whenFoldedAgain = listener
  }

  get earlier(): readonly DeviceId[] {
    return this.#own.devices().slice(0, -1)
  }

  hashAt(g: number): string | undefined {
    return this.#reader.hashAt(g)
  }

  tailAfter(g: number, rows: number): ReturnType<SyncStore['tailAfter']> {
    const page = this.#reader.pageAfter(g, rows)
    const last = page.rows.at(-1)
    return last ? { stretches: stretchesOf(page), end: last.point } : null
  }

  said(): ReturnType<SyncStore['said']> {
    const said = this.#reader.said()
    this.#office ??= this.#log.head().office ?? this.#reader.office()
    const office = this.#office
    return said && office !== null ? { head: { office, term: said.term, ...said.point }, signature: said.signature } : null
  }

  keepSaid({ head: { term, g, hash }, signature }: NonNullable<ReturnType<SyncStore['said']>>): void {
    this.#writer.keepSaid({ term, point: { g, hash }, signature })
  }

  setAside(after: number): number | null {
    const page = this.#reader.pageAfter(after, PAST_AT_ONCE)
    const last = page.rows.at(-1)
    if (!last) return null
    this.#orphans.keep(page, this.#now())
    return last.point.g
  }

  goBackTo(g: number, setAside = g): number {
    const gone = this.#reader.head().g - g
    for (let place: number | null = setAside; place !== null; ) place = this.setAside(place)
    this.#counted.clear()
    this.#forked = false
    this.#register.goBack(g, () => { this.#writer.goBack(g) })
    return gone
  }

  lost(after: number, bytes: number): LostStretch | null {
    return this.#orphans.next(after, bytes)
  }

  quarantined(): readonly QuarantinedEvent[] {
    return new Quarantine(this.#reader).all()
  }

  quarantinedOf(device: DeviceId): readonly QuarantinedEvent[] {
    return new Quarantine(this.#reader).of(device)
  }

  isToldOf(earlier: DeviceId): boolean {
    const told = this.#reader.ofAggregate(`device:${earlier}`, Number.MAX_SAFE_INTEGER)
    return told.some(({ type, device, body }) => type === 'device.succeeded' && isServerDevice(device) && body !== null && parseStored<DeviceSucceeded>(body).by === this.#log.device)
  }

  ownEnd(of: DeviceId = this.#log.device): ChainEnd {
    return this.#own.end(of)
  }

  ownHash(seq: number, of: DeviceId = this.#log.device): string | undefined {
    return this.#own.hashOf(of, seq)
  }

  ownAfter(seq: number, most: WholeActs, of: DeviceId = this.#log.device): OwnStretch {
    return this.#own.after(of, seq, most)
  }

  toldEnd(of: DeviceId = this.#log.device): ChainEnd | null {
    return this.#reader.toldEnd(of)
  }

  tell(end: ChainEnd, of: DeviceId = this.#log.device): void {
    this.#writer.tell(of, end)
  }

  take(page: Omit<Page, 'after'>, vouching: Vouching): Result<number, PageFault> {
    const taken = takePage({ ...page, after: this.#reader.head() }, { sha256: oneShotSha256, endOf: (device) => this.#reader.endOf(device), ...vouching })
    if (!taken.ok) return taken
    if (taken.value.rows.length > 0) this.#writer.take(taken.value)
    this.#lookForForks(taken.value.rows)
    return accept(taken.value.rows.length)
  }

  fold(): boolean {
    return !this.#forked && this.#register.takeIn()
  }

  lookAgain(after: number, most: number): number | null {
    const rows = this.#rowsThere(after, most)
    const last = rows.at(-1)
    if (!last) return null
    const from = firstAltered(rows, { g: after, hash: must(this.#reader.hashAt(after), `place ${after}`) }, oneShotSha256)
    if (from === null) return last.point.g
    this.#altered({ from, upTo: this.#reader.head().g })
    // Not kept aside: the server and the other PCs have it, and what is own stands in the log.
    this.#writer.goBack(from - 1)
    this.#counted.clear()
    return null
  }

  get forked(): boolean {
    return this.#forked
  }

  waiting(): OwnActs {
    const counts = this.#own.devices().map((device) => this.#waitingOf(device))
    const sum = (of: keyof (typeof counts)[number]): number => counts.reduce((all, one) => all + one[of], 0)
    return { kept: sum('kept'), sent: sum('sent'), applied: sum('applied'), hereOnly: this.#own.actsHereOnly() }
  }

  chainOf(device: DeviceId): readonly SequencedRow[] {
    return this.#reader.chainOf(device)
  }

  lastActOf(device: DeviceId): IsoInstant | null {
    return this.#reader.lastActOf(device)
  }

  isHereOnly(event: EventRef): boolean {
    return this.#own.isHereOnly(event)
  }

  standingOf({ device, seq }: EventRef): OwnStanding {
    const { kind, id } = aggregateOf(this.#aggregate(device, seq))
    const { conflicts = [], waiting = [] } = (kind === 'dossier' ? this.#dossiers.state(id as DossierId) : null) ?? {}
    if (conflicts.some(({ ref }) => isSameRef(ref, { device, seq }))) return 'conflict'
    const g = this.#reader.placeOf(device, seq)
    if (g === null && this.#own.isHereOnly({ device, seq })) return 'here-only'
    if (g !== null && g <= this.folded()) return waiting.some((ref) => isSameRef(ref, { device, seq })) ? 'waits' : 'applied'
    return g !== null || seq <= (this.#reader.toldEnd(device)?.seq ?? 0) ? 'sent' : 'kept'
  }

  /** A page of the file that cannot be read is on record with its connection, and the file is begun anew at the next opening. */
  #rowsThere(after: number, most: number): readonly SequencedRow[] {
    try {
      return this.#reader.rowsAfter(after, most)
    } catch (error) {
      if (error instanceof Database.SqliteError) return []
      throw error
    }
  }

  #lookForForks(rows: readonly SequencedRow[]): void {
    const devices = this.#own.devices()
    if (rows.some(({ envelope }) => devices.includes(envelope.device))) this.#forked = forksOf(this.#log, this.#reader, devices).length > 0
  }

  #waitingOf(device: DeviceId): Omit<OwnActs, 'hereOnly'> {
    const [ordered, last] = [this.#reader.endOf(device, this.folded()).seq, this.#own.end(device).seq]
    const told = Math.max(ordered, this.toldEnd(device)?.seq ?? 0)
    const before = this.#counted.get(device) ?? { seq: 0, acts: 0 }
    const counted = ordered >= before.seq ? { seq: ordered, acts: before.acts + this.#own.acts(device, before.seq, ordered) } : { seq: ordered, acts: this.#own.acts(device, 0, ordered) }
    this.#counted.set(device, counted)
    return { kept: this.#own.acts(device, told, last), sent: this.#own.acts(device, ordered, told), applied: counted.acts }
  }

  #aggregate(device: EventRef['device'], seq: number): { readonly aggregate: string } {
    const aggregate = this.#log.aggregateOf(device, seq)
    if (aggregate === undefined) throw new Error(`event ${seq} of ${device} is not of this PC`)
    return { aggregate }
  }
}
