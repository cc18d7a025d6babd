import type { AttachmentHash } from '#domain/ids.ts'
import { LARGEST_PIECE } from '#protocol/sync/attachments.ts'
import { AttachmentDamaged } from '#store/attachments/attachment-damaged.ts'
import type { ScanLaneStore } from '#store/contract/scan-lane-store.ts'
import type { ScanWire } from './scan-wire.ts'

interface Bringing {
  readonly size: number
  readonly from: number
}

/** Brings scans to the server, each from where it stands there. */
export class ScanBring {
  readonly #store: ScanLaneStore
  readonly #wire: ScanWire
  readonly #under = new Map<AttachmentHash, Bringing>()
  /** Brought from their start for the second time. */
  readonly #again = new Set<AttachmentHash>()

  constructor(store: ScanLaneStore, wire: ScanWire) {
    this.#store = store
    this.#wire = wire
  }

  /** The next piece. `arrived`: as the server said last. `given-up`: it is not here, not as it was, or the server says that it is another file. */
  async step(hash: AttachmentHash, arrived: number, abort: AbortSignal): Promise<'more' | 'there' | 'given-up'> {
    const { size, from } = this.#under.get(hash) ?? { size: this.#sizeOf(hash), from: arrived }
    if (size === 0) return this.#ends(hash, 'given-up')
    // The server has all of it and could not put it into its place.
    const bytes = this.#store.piece(hash, Math.min(from, size - 1), LARGEST_PIECE)
    const answer = await this.#wire.bring({ hash, from: Math.min(from, size - 1), size, bytes }, abort)
    if (answer.whole) {
      this.#store.tell(hash, { server: true, others: 0 })
      return this.#ends(hash, 'there')
    }
    if (answer.arrived === 0) return this.#fromItsStart(hash, from)
    this.#under.set(hash, { size, from: answer.arrived })
    return 'more'
  }

  /** What the server had of it is gone: it was spoiled there, or here since it was read. It is read anew, and brought once more. */
  #fromItsStart(hash: AttachmentHash, from: number): 'more' | 'given-up' {
    const size = from === 0 || this.#again.has(hash) ? 0 : this.#sizeOf(hash)
    if (size === 0) return this.#ends(hash, 'given-up')
    this.#again.add(hash)
    this.#under.set(hash, { size, from: 0 })
    return 'more'
  }

  #ends<Outcome>(hash: AttachmentHash, outcome: Outcome): Outcome {
    this.#under.delete(hash)
    this.#again.delete(hash)
    return outcome
  }

  /** Read whole and held against its hash once, before it is sent; 0 where that fails. */
  #sizeOf(hash: AttachmentHash): number {
    try {
      return this.#store.size(hash) ?? 0
    } catch (error) {
      if (!(error instanceof AttachmentDamaged)) throw error
      return 0
    }
  }
}
