import type { PageFault } from '#domain/stream/take-page.ts'
import type { PullAnswer } from '#protocol/sync/pull.ts'
import { WireFault, type WireFaultKind } from '../wire.ts'
import type { SyncParts } from './sync-parts.ts'

/**
 * `nothing`: this PC has all there is. `taken`: so many rows are kept and in the Buku Register; there may be more. `differs`: the server's stream is another one from some place on.
 * `failed`: no answer; again later. `stopped`: what came is not kept.
 */
export type PullStep =
  | { readonly did: 'nothing' | 'differs' }
  | { readonly did: 'taken'; readonly rows: number }
  | { readonly did: 'failed'; readonly fault: WireFaultKind }
  | { readonly did: 'stopped'; readonly why: PageFault['reason'] | 'not-the-server' }

/** Bytes of events in one page. */
const PAGE = 256 * 1024

/** Takes the office's stream on from where it ends here, a page at a time, each kept whole or not at all and then folded. */
export class PullLane {
  readonly #parts: SyncParts

  constructor(parts: SyncParts) {
    this.#parts = parts
  }

  /** `wait`: seconds the server may hold an answer that has nothing new. Throws where register.db cannot be written; what was pulled is kept. */
  async step(wait: number, abort: AbortSignal): Promise<PullStep> {
    const { store, wire } = this.#parts
    try {
      return this.#take(await wire.pull({ after: store.head(), bytes: PAGE, wait }, abort))
    } catch (error) {
      if (!(error instanceof WireFault)) throw error
      return { did: 'failed', fault: error.kind }
    }
  }

  #take(answer: PullAnswer): PullStep {
    const { office, store, vouching, verifyHead } = this.#parts
    if (!verifyHead(answer.stream)) return { did: 'stopped', why: 'not-the-server' }
    if (answer.outcome === 'differs') return { did: 'differs' }
    const taken = store.take({ office, stretches: answer.stretches, end: answer.end }, vouching)
    if (!taken.ok) return { did: 'stopped', why: taken.refusal.reason }
    while (store.fold());
    return taken.value === 0 ? { did: 'nothing' } : { did: 'taken', rows: taken.value }
  }
}
