import type { DeviceId, DossierId, EventRef, IsoInstant } from '#domain/ids.ts'
import type { ChainEnd } from '#domain/log/authored-event.ts'
import { accept, type Result } from '#domain/result.ts'
import { type Page, type PageFault, takePage } from '#domain/stream/take-page.ts'
import type { SequencedRow } from '#domain/stream/sequence.ts'
import type { StreamPoint } from '#domain/stream/stream-hash.ts'
import type { DossierReader } from '../contract/dossier-reader.ts'
import type { OwnActs, OwnStanding, OwnStretch, SyncStore, Vouching } from '../contract/sync-store.ts'
import { oneShotSha256 } from '../files/one-shot-sha256.ts'
import { aggregateOf } from '../log/aggregate.ts'
import type { LogReader } from '../log/reader.ts'
import type { Register } from '../register/register.ts'
import type { LogSchema } from '../schema/log-schema.ts'
import type { StreamSchema } from '../schema/stream-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import { OwnChain } from './own-chain.ts'
import { StreamReader } from './stream-reader.ts'
import { StreamWriter } from './stream-writer.ts'

export interface StreamParts {
  readonly stream: Connection<StreamSchema>
  /** Sees committed acts only. */
  readonly log: Connection<LogSchema>
  readonly logReader: LogReader
  readonly register: Register
  readonly dossiers: DossierReader
}

/** stream.db beside the own chain: what goes to the office's server, what comes from it, and what became of what was done here. */
export class StreamStore implements SyncStore {
  readonly #reader: StreamReader
  readonly #writer: StreamWriter
  readonly #own: OwnChain
  readonly #log: LogReader
  readonly #register: Register
  readonly #dossiers: DossierReader
  /** Own acts up to there: counting them all takes long after years. */
  #counted = { seq: 0, acts: 0 }

  constructor({ stream, log, logReader, register, dossiers }: StreamParts) {
    this.#reader = new StreamReader(stream)
    this.#writer = new StreamWriter(stream)
    this.#own = new OwnChain(log, logReader)
    this.#log = logReader
    this.#register = register
    this.#dossiers = dossiers
  }

  head(): StreamPoint {
    return this.#reader.head()
  }

  folded(): number {
    return this.#register.seen
  }

  ownEnd(): ChainEnd {
    return this.#own.end()
  }

  ownHash(seq: number): string | undefined {
    return this.#own.hashOf(seq)
  }

  ownAfter(seq: number, most: { readonly bytes: number; readonly events: number }): OwnStretch {
    return this.#own.after(seq, most)
  }

  toldEnd(): ChainEnd | null {
    return this.#reader.toldEnd(this.#log.device)
  }

  tell(end: ChainEnd): void {
    this.#writer.tell(this.#log.device, end)
  }

  take(page: Omit<Page, 'after'>, vouching: Vouching): Result<number, PageFault> {
    const taken = takePage({ ...page, after: this.#reader.head() }, { sha256: oneShotSha256, endOf: (device) => this.#reader.endOf(device), ...vouching })
    if (!taken.ok) return taken
    if (taken.value.rows.length > 0) this.#writer.take(taken.value)
    return accept(taken.value.rows.length)
  }

  fold(): boolean {
    return this.#register.takeIn()
  }

  waiting(): OwnActs {
    const { device } = this.#log
    const [ordered, last] = [this.#reader.endOf(device, this.folded()).seq, this.#own.end().seq]
    const told = Math.max(ordered, this.toldEnd()?.seq ?? 0)
    if (ordered > this.#counted.seq) this.#counted = { seq: ordered, acts: this.#counted.acts + this.#own.acts(this.#counted.seq, ordered) }
    return { kept: this.#own.acts(told, last), sent: this.#own.acts(ordered, told), applied: ordered < this.#counted.seq ? this.#own.acts(0, ordered) : this.#counted.acts }
  }

  chainOf(device: DeviceId): readonly SequencedRow[] {
    return this.#reader.chainOf(device)
  }

  lastActOf(device: DeviceId): IsoInstant | null {
    return this.#reader.lastActOf(device)
  }

  standingOf({ device, seq }: EventRef): OwnStanding {
    const { kind, id } = aggregateOf(this.#aggregate(device, seq))
    const conflicts = kind === 'dossier' ? (this.#dossiers.state(id as DossierId)?.conflicts ?? []) : []
    if (conflicts.some(({ ref }) => ref.device === device && ref.seq === seq)) return 'conflict'
    const g = this.#reader.placeOf(device, seq)
    if (g !== null && g <= this.folded()) return 'applied'
    return g !== null || seq <= (this.#reader.toldEnd(device)?.seq ?? 0) ? 'sent' : 'kept'
  }

  #aggregate(device: EventRef['device'], seq: number): { readonly aggregate: string } {
    const logged = this.#log.of(device, seq)
    if (!logged) throw new Error(`event ${seq} of ${device} is not of this PC`)
    return logged.envelope
  }
}
