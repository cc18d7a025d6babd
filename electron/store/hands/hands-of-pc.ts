import type { BookId, DeviceId } from '#domain/ids.ts'
import { NOT_SHARED } from '#domain/numbering/hands/book-sharing.ts'
import { draw, type NoDraw } from '#domain/numbering/hands/draw.ts'
import type { Standpoint } from '#domain/numbering/hands/in-hand.ts'
import type { RunHands } from '#domain/numbering/hands/run-hands.ts'
import type { NumberBook } from '#domain/numbering/number-book.ts'
import { refuse, type Result } from '#domain/result.ts'
import type { HandsReader } from '../contract/hands-reader.ts'
import type { LedgerRow } from '../contract/number-reader.ts'
import type { LogReader } from '../log/reader.ts'
import { type BookMark, codeOf } from '../numbers/book-mark.ts'
import type { LogSchema } from '../schema/log-schema.ts'
import type { RegisterSchema } from '../schema/register-schema.ts'
import type { StreamSchema } from '../schema/stream-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { NamedServersHere } from '../stream/named-servers-here.ts'
import { type KnownPc, PcNames } from '../stream/pc-names.ts'
import type { StreamReader } from '../stream/stream-reader.ts'
import { PendingMoves } from './pending-moves.ts'
import { PendingVoids } from './pending-voids.ts'
import { RunHandsReader } from './run-hands-reader.ts'
import { UnreadMoves } from './unread-moves.ts'

export interface HandsParts {
  /** The writing connection where an act is to see what it wrote itself. */
  readonly log: Connection<LogSchema>
  readonly logReader: LogReader
  readonly register: Connection<RegisterSchema>
  readonly stream: StreamReader
  /** The same, for what is read of it here alone. */
  readonly streamFile: Connection<StreamSchema>
  readonly servers: NamedServersHere
  /** How far the stream is in the Buku Register. */
  readonly seen: () => number
  readonly mark: BookMark
}

/** Who gives which numbers, seen from this PC. */
export class HandsOfPc implements HandsReader {
  readonly #parts: HandsParts
  readonly #runs: RunHandsReader
  readonly #pending: PendingMoves
  readonly #voids: PendingVoids
  readonly #unread: UnreadMoves
  readonly #names: PcNames

  constructor(parts: HandsParts) {
    this.#parts = parts
    this.#runs = new RunHandsReader(parts.register)
    this.#pending = new PendingMoves(parts.log, parts.logReader, parts.stream)
    this.#voids = new PendingVoids(parts.logReader, parts.stream)
    this.#unread = new UnreadMoves(parts.register, parts.stream)
    this.#names = new PcNames(parts.streamFile, parts.servers)
  }

  get code(): string {
    return codeOf(this.#parts.mark)
  }

  runs(): readonly RunHands[] {
    return this.#runs.all()
  }

  standpoint(run: string): Standpoint {
    return this.standpoints()(run)
  }

  standpoints(): (run: string) => Standpoint {
    const [self, code, seen] = [this.#parts.logReader.device, this.code, this.#parts.seen()]
    const [pendingOf, isUnsure] = [this.#pending.upTo(seen), this.#unread.upTo(seen, (device) => this.isSelf(device))]
    return (run) => {
      const pulled = this.#runs.of(run)
      return { run, self, code, pulled, pending: pendingOf(run, pulled), unsure: isUnsure(run) }
    }
  }

  /** Why a number was voided at this PC, where the office has not ordered that yet; null where it was not. */
  pendingVoid(row: Pick<LedgerRow, 'number' | 'dossier'>): string | null {
    return this.#voids.reasonOf(row, this.#parts.seen())
  }

  /** The next number of the run that may be given here. */
  draw({ sharing = NOT_SHARED }: Pick<NumberBook, 'sharing'>, run: string): Result<number, NoDraw> {
    if (sharing.preset === 'marked' && this.code === '') return refuse({ why: 'no-code' })
    return draw(this.standpoint(run), sharing)
  }

  openerOf(book: BookId): DeviceId | null {
    return this.#parts.stream.ofAggregate(`book:${book}`, this.#parts.seen())[0]?.device ?? null
  }

  isSelf(device: DeviceId): boolean {
    const self = this.#parts.logReader.device
    return device === self || this.#runs.predecessorsOf(self).includes(device)
  }

  computers(): readonly KnownPc[] {
    return this.#names.all()
  }

  nameOf(device: DeviceId): string {
    return this.#names.of(device)
  }
}
