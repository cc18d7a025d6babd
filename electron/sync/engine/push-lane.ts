import { FIRST_PREV_HASH } from '#domain/log/hash-input.ts'
import { MOST_EVENTS, type PushRequest } from '#protocol/sync/push.ts'
import { WireFault, type WireFaultKind } from '../wire.ts'
import type { SyncParts } from './sync-parts.ts'

/**
 * `nothing`: the server has all of it. `asked`: where the chain ends there is known now. `sent`: so many events arrived; there may be more.
 * `failed`: no answer; again later, with less. `stopped`: sending more of the same would not help.
 */
export type PushStep =
  | { readonly did: 'nothing' | 'asked' }
  | { readonly did: 'sent'; readonly events: number }
  | { readonly did: 'failed'; readonly fault: WireFaultKind }
  | { readonly did: 'stopped'; readonly why: 'fork' | 'unsigned' | 'forged' | 'not-the-server' }

/** Bytes of events in one push. */
const LEAST = 32 * 1024
const MOST = 1024 * 1024

/** Sends the own chain on from where the server says it ends there, whole acts at a time. */
export class PushLane {
  readonly #parts: SyncParts
  #bytes = MOST

  constructor(parts: SyncParts) {
    this.#parts = parts
  }

  async step(abort: AbortSignal): Promise<PushStep> {
    const { store } = this.#parts
    const told = store.toldEnd()
    if (!told) return this.#ask(abort)
    // Another event of ours stands there, or one that this log does not have: two machines go by one name.
    if (store.ownHash(told.seq) !== told.hash) return { did: 'stopped', why: 'fork' }
    const stretch = store.ownAfter(told.seq, { bytes: this.#bytes, events: MOST_EVENTS })
    return stretch.events.length === 0 ? { did: 'nothing' } : this.#push({ after: stretch.after, events: [...stretch.events], signatures: [...stretch.signatures] }, abort)
  }

  async #ask(abort: AbortSignal): Promise<PushStep> {
    const step = await this.#push({ after: { seq: 0, hash: FIRST_PREV_HASH }, events: [], signatures: [] }, abort)
    return step.did === 'sent' ? { did: 'asked' } : step
  }

  async #push(request: PushRequest, abort: AbortSignal): Promise<PushStep> {
    const { store, wire, verifyHead } = this.#parts
    try {
      const { outcome, end, stream } = await wire.push(request, abort)
      if (!verifyHead(stream)) return { did: 'stopped', why: 'not-the-server' }
      this.#bytes = Math.min(MOST, this.#bytes * 2)
      if (outcome === 'stored' || outcome === 'gap') store.tell(end)
      if (outcome === 'stored') return { did: 'sent', events: request.events.length }
      return outcome === 'gap' ? { did: 'asked' } : { did: 'stopped', why: outcome }
    } catch (error) {
      if (!(error instanceof WireFault)) throw error
      this.#bytes = Math.max(LEAST, this.#bytes / 2)
      return { did: 'failed', fault: error.kind }
    }
  }
}
