import type { DeviceId } from '#domain/ids.ts'
import { FIRST_PREV_HASH } from '#domain/log/hash-input.ts'
import type { StreamPoint } from '#domain/stream/stream-hash.ts'
import { MOST_EVENTS, type PushAnswer, type PushRequest } from '#protocol/sync/push.ts'
import type { SignedStreamHead } from '#protocol/sync/stream-state.ts'
import { WireFault, type WireFaultKind } from '../wire.ts'
import type { SyncParts } from './sync-parts.ts'

/**
 * `nothing`: the server has all of it. `asked`: where a chain ends there, or whose key is asked for under it, is known now. `sent`: so many events arrived; there may be more.
 * `failed`: no answer; again later, with less. `stopped`: sending more of the same would not help; what does not depend on it was sent.
 */
export type PushStep =
  | { readonly did: 'nothing' | 'asked' }
  | { readonly did: 'sent'; readonly events: number }
  | { readonly did: 'failed'; readonly fault: WireFaultKind }
  | { readonly did: 'stopped'; readonly why: WhyStopped }

type WhyStopped = Exclude<PushAnswer['outcome'], 'stored' | 'gap' | 'closed' | 'differs'> | 'not-the-server'

/** Bytes of events in one push. */
const LEAST = 32 * 1024
const MOST = 1024 * 1024

/** Sends the chains of this PC on from where the server says they end there, the earliest first, whole acts at a time. */
export class PushLane {
  readonly #parts: SyncParts
  #bytes = MOST
  /** Earlier chains, by whether the current key vouches for them. */
  readonly #anew = new Map<DeviceId, boolean>()
  /** Earlier chains that cannot be sent on: the others are. */
  readonly #stuck = new Map<DeviceId, WhyStopped>()

  /** Of what lost its place, the last that was sent. */
  #lost = 0
  /** How far the server had the stream when it last answered: all that was sent before is in it. */
  #there: StreamPoint | null = null
  /** Earlier chains that were asked after in this turn. */
  readonly #looked = new Set<DeviceId>()
  /** Whether the server said in this turn what it has. */
  #heard = false

  constructor(parts: SyncParts) {
    this.#parts = parts
  }

  async step(abort: AbortSignal): Promise<PushStep> {
    const { store } = this.#parts
    this.#lookBack()
    const open = store.earlier.find((device) => !this.#stuck.has(device) && !this.#isThere(device))
    if (open !== undefined) return this.#sendEarlier(open, abort)
    const lost = await this.#sendLost(abort)
    if (lost) return lost
    const own = await this.#sendOwn(abort)
    const [why] = this.#stuck.values()
    return own.did === 'nothing' && why !== undefined ? { did: 'stopped', why } : own
  }

  /** What the stream here says now of where the server stood then. */
  #lookBack(): void {
    const { store } = this.#parts
    if (this.#there && this.#there.g <= store.head().g && store.hashAt(this.#there.g) !== this.#there.hash) this.#beginAgain()
  }

  /** The server has lost what it had: what lost its place before is to be sent once more. */
  #beginAgain(): void {
    this.#there = null
    this.#lost = 0
  }

  /** Further than here where something was sent that has not come back. */
  #known(): StreamPoint {
    const here = this.#parts.store.head()
    return this.#there && this.#there.g > here.g ? this.#there : here
  }

  /** What a server has lost comes first, whoever's it is, in the order it had. Null where there is nothing. */
  async #sendLost(abort: AbortSignal): Promise<PushStep | null> {
    const { store } = this.#parts
    const lost = store.lost(this.#lost, this.#bytes)
    if (!lost) return null
    const step = await this.#push({ of: lost.device, after: lost.after, events: [...lost.events], signatures: [...lost.signatures] }, abort)
    if (step.did === 'failed' || this.#there === null || (step.did === 'stopped' && step.why === 'not-the-server')) return step
    // Of a device nobody vouches for any more it stays here, until somebody does.
    this.#lost = lost.id
    return step.did === 'stopped' ? { did: 'asked' } : step
  }

  async #sendOwn(abort: AbortSignal): Promise<PushStep> {
    const { store } = this.#parts
    const told = store.toldEnd()
    if (!told) return this.#ask(abort)
    // Another event of ours stands there, or one that this log does not have: two machines go by one name.
    if (store.ownHash(told.seq) !== told.hash) return { did: 'stopped', why: 'fork' }
    const { after, events, signatures } = store.ownAfter(told.seq, { bytes: this.#bytes, events: MOST_EVENTS })
    return events.length === 0 ? this.#lookAgain(abort) : this.#push({ after, events: [...events], signatures: [...signatures] }, abort)
  }

  /** All was sent once. What has not come back in the stream since, a server that was put back may have lost: it is asked anew, once a turn and not in the turn it was sent in. */
  async #lookAgain(abort: AbortSignal): Promise<PushStep> {
    const heard = this.#heard
    this.#heard = false
    if (heard || this.#parts.store.waiting().sent === 0) {
      this.#looked.clear()
      return { did: 'nothing' }
    }
    const earlier = this.#parts.store.earlier.find((device) => !this.#looked.has(device) && this.#isUnseen(device))
    if (earlier === undefined) return this.#ask(abort)
    this.#looked.add(earlier)
    return this.#succeed(earlier, abort)
  }

  /** Whether the server said to have what has not come back in the stream. */
  #isUnseen(device: DeviceId): boolean {
    const { store } = this.#parts
    const told = store.toldEnd(device)
    return told !== null && told.seq > 0 && told.seq <= store.ownEnd(device).seq && store.standingOf({ device, seq: told.seq }) === 'sent'
  }

  /** Whether everybody is told of an earlier chain, and the server has all of it, or more than this PC: older data were put back. */
  #isThere(device: DeviceId): boolean {
    const { store } = this.#parts
    if (!this.#anew.has(device) && !store.isToldOf(device)) return false
    const [told, end] = [store.toldEnd(device), store.ownEnd(device)]
    return told !== null && (told.seq > end.seq || (told.seq === end.seq && told.hash === end.hash))
  }

  async #sendEarlier(of: DeviceId, abort: AbortSignal): Promise<PushStep> {
    const { store } = this.#parts
    const [anew, told] = [this.#anew.get(of), store.toldEnd(of)]
    if (anew === undefined || !told) return this.#succeed(of, abort)
    if (store.ownHash(told.seq, of) !== told.hash) return this.#stop(of, 'fork')
    const { after, events, signatures } = store.ownAfter(told.seq, { bytes: this.#bytes, events: MOST_EVENTS, anew }, of)
    if (events.length === 0) return this.#stop(of, 'unsigned')
    const step = await this.#push({ of, after, events: [...events], signatures: [...signatures] }, abort)
    return step.did === 'stopped' && step.why !== 'not-the-server' ? this.#stop(of, step.why) : step
  }

  #stop(of: DeviceId, why: WhyStopped): PushStep {
    this.#stuck.set(of, why)
    return { did: 'asked' }
  }

  async #succeed(device: DeviceId, abort: AbortSignal): Promise<PushStep> {
    const { store, wire } = this.#parts
    return this.#answered(async () => {
      const { vouches, end, stream } = await wire.succeed({ device, end: store.ownEnd(device) }, abort)
      if (!this.#isServer(stream)) return { did: 'stopped', why: 'not-the-server' }
      this.#anew.set(device, vouches === 'asker')
      store.tell(end, device)
      return { did: 'asked' }
    })
  }

  async #ask(abort: AbortSignal): Promise<PushStep> {
    const step = await this.#push({ after: { seq: 0, hash: FIRST_PREV_HASH }, events: [], signatures: [] }, abort)
    return step.did === 'sent' ? { did: 'asked' } : step
  }

  #push(request: PushRequest, abort: AbortSignal): Promise<PushStep> {
    const { store, wire } = this.#parts
    return this.#answered(async () => {
      const known = this.#known()
      const { outcome, end, stream } = await wire.push({ ...request, known }, abort)
      if (!this.#isServer(stream)) return { did: 'stopped', why: 'not-the-server' }
      this.#bytes = Math.min(MOST, this.#bytes * 2)
      if (outcome === 'stored' || outcome === 'gap') store.tell(end, request.of)
      // It may get what it waits for, or be told who orders now.
      if (outcome === 'closed') return { did: 'failed', fault: 'refused' }
      // It has lost what it said to have got since.
      if (outcome === 'differs' && known === this.#there) {
        this.#beginAgain()
        return { did: 'asked' }
      }
      // As where nobody answers: again once the pull has found where the streams part, or has brought the server what it lacks.
      if (outcome === 'differs') return { did: 'failed', fault: 'no-line' }
      this.#there = { g: stream.head.g, hash: stream.head.hash }
      if (outcome === 'stored') {
        this.#heard = true
        return { did: 'sent', events: request.events.length }
      }
      return outcome === 'gap' ? { did: 'asked' } : { did: 'stopped', why: outcome }
    })
  }

  #isServer(stream: SignedStreamHead): boolean {
    return this.#parts.verifyHead(stream)
  }

  async #answered(ask: () => Promise<PushStep>): Promise<PushStep> {
    try {
      return await ask()
    } catch (error) {
      if (!(error instanceof WireFault)) throw error
      this.#bytes = Math.max(LEAST, this.#bytes / 2)
      return { did: 'failed', fault: error.kind }
    }
  }
}
