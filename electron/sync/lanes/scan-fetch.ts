import type { AttachmentHash } from '#domain/ids.ts'
import { LARGEST_PIECE } from '#protocol/sync/attachments.ts'
import type { ScanLaneStore } from '#store/contract/scan-lane-store.ts'
import type { ScanWire } from './scan-wire.ts'

/** Fetches scans from the server, each from where it stands here. */
export class ScanFetch {
  readonly #store: ScanLaneStore
  readonly #wire: ScanWire
  /** What came of these was another file, so often. */
  readonly #spoiled = new Map<AttachmentHash, number>()

  constructor(store: ScanLaneStore, wire: ScanWire) {
    this.#store = store
    this.#wire = wire
  }

  /** The next piece of a scan of so many bytes. `gone`: the server had another file there, and has let go of it. `given-up`: what comes is not that scan, though the server's is. Throws what the line and the disk throw; what came is kept. */
  async step(hash: AttachmentHash, size: number, abort: AbortSignal): Promise<'more' | 'here' | 'gone' | 'given-up'> {
    const from = this.#store.arrived(hash)
    if (from < size) await this.#take(hash, from, abort)
    const arrived = this.#store.arrived(hash)
    if (arrived < size) return arrived > from ? 'more' : 'given-up'
    if (this.#store.settle(hash)) return 'here'
    const times = (this.#spoiled.get(hash) ?? 0) + 1
    this.#spoiled.set(hash, times)
    // The first time a power cut here may have spoiled what had arrived; the second time it came in one go.
    if (times === 1) return 'more'
    const { whole } = await this.#wire.doubt(hash, abort)
    this.#spoiled.delete(hash)
    return whole ? 'given-up' : 'gone'
  }

  async #take(hash: AttachmentHash, from: number, abort: AbortSignal): Promise<void> {
    let at = from
    let fault: unknown = null
    const each = (bytes: Uint8Array): void => {
      try {
        this.#store.arrive(hash, at, bytes)
      } catch (error) {
        fault = error
        throw error
      }
      at += bytes.length
    }
    try {
      await this.#wire.take({ hash, from, most: LARGEST_PIECE }, each, abort)
    } catch (error) {
      // A full disk is no broken line.
      throw fault ?? error
    }
  }
}
