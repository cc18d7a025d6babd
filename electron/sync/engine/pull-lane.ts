import { setImmediate as nextTurn } from 'node:timers/promises'
import type { PageFault } from '#domain/stream/take-page.ts'
import { termInput } from '#domain/stream/term.ts'
import type { PullAnswer } from '#protocol/sync/pull.ts'
import type { SignedStreamHead } from '#protocol/sync/stream-state.ts'
import { WireFault, type WireFaultKind } from '../wire.ts'
import { lastSamePlace } from './last-same-place.ts'
import type { SyncParts } from './sync-parts.ts'

/**
 * `nothing`: this PC has all there is. `taken`: so many rows are kept and in the Buku Register; there may be more.
 * `offered`: the server was behind, and has so many rows back in their old order. `rewound`: its stream is another one behind that place; so many rows lost theirs here. Both: again at once.
 * `failed`: no answer; again later. `stopped`: what came is not kept.
 */
export type PullStep =
  | { readonly did: 'nothing' }
  | { readonly did: 'taken' | 'offered'; readonly rows: number }
  | { readonly did: 'rewound'; readonly to: number; readonly rows: number }
  | { readonly did: 'failed'; readonly fault: WireFaultKind }
  | { readonly did: 'stopped'; readonly why: PageFault['reason'] | 'not-the-server' | 'other-office' }

/** Bytes of events in one page, and rows of one that is offered. */
const PAGE = 256 * 1024
const TAIL = 500

/** Takes the office's stream on from where it ends here, a page at a time, each kept whole or not at all and then folded; goes back where the server's is another one. */
export class PullLane {
  readonly #parts: SyncParts

  constructor(parts: SyncParts) {
    this.#parts = parts
  }

  /** `wait`: seconds the server may hold an answer that has nothing new. Throws where register.db cannot be written; what was pulled is kept. */
  async step(wait: number, abort: AbortSignal): Promise<PullStep> {
    const { store, wire, verifyHead, trust } = this.#parts
    try {
      const answer = await wire.pull({ after: store.head(), bytes: PAGE, wait }, abort)
      trust?.hear(answer.terms)
      if (!verifyHead(answer.stream)) {
        await this.#passOn(answer, abort)
        return { did: 'stopped', why: 'not-the-server' }
      }
      if (trust && trust.twice.length > 0) await this.#passOn(answer, abort)
      return answer.outcome === 'differs' ? await this.#meet(answer.stream, abort) : this.#take(answer)
    } catch (error) {
      if (!(error instanceof WireFault)) throw error
      return { did: 'failed', fault: error.kind }
    }
  }

  /** A server that does not know who is obeyed by now, or that two are to be, is told. */
  async #passOn({ terms }: PullAnswer, abort: AbortSignal): Promise<void> {
    const { store, wire, trust } = this.#parts
    const there = new Set(terms.map(({ term }) => termInput(term)))
    const untold = trust ? [...trust.terms, ...trust.twice].filter(({ term }) => !there.has(termInput(term))) : []
    if (untold.length > 0) await wire.pull({ after: store.head(), bytes: PAGE, wait: 0, terms: untold }, abort)
  }

  #take(answer: Extract<PullAnswer, { outcome: 'page' }>): PullStep {
    const { office, store, vouching, trust } = this.#parts
    const taken = store.take({ office, stretches: answer.stretches, end: answer.end }, vouching)
    if (!taken.ok) {
      // What it said of devices before the fault was found is not here.
      trust?.reload()
      return { did: 'stopped', why: taken.refusal.reason }
    }
    const said = store.said()
    if (said === null || said.head.g !== answer.stream.head.g || said.head.term !== answer.stream.head.term) store.keepSaid(answer.stream)
    while (store.fold());
    return taken.value === 0 ? { did: 'nothing' } : { did: 'taken', rows: taken.value }
  }

  /** The server's stream ends before ours, or has something else. */
  async #meet(stream: SignedStreamHead, abort: AbortSignal): Promise<PullStep> {
    const [{ store }, { head }] = [this.#parts, stream]
    if (head.g < store.head().g && store.hashAt(head.g) === head.hash) {
      if (this.#isFilledByOthers(head.g)) return { did: 'nothing' }
      const offered = await this.#offer(stream, abort)
      if (offered !== 'refused') return offered
    }
    return this.#goBack(await lastSamePlace(this.#parts, abort), abort)
  }

  /** It is still to get what comes before its term, and what is here does not lead to where that begins, or not as far: with it the term could never begin. */
  #isFilledByOthers(g: number): boolean {
    const { store, trust } = this.#parts
    const start = trust?.term?.start
    return start !== undefined && g < start.g && store.hashAt(start.g) !== start.hash
  }

  /**
   * It is merely behind: it gets back what it once ordered, if it said so; where its term begins further on, what comes before that, and nothing that another server ordered since. That much its term
   * promises, whatever it said: a PC that went back remembers nothing of it.
   */
  async #offer(own: SignedStreamHead, abort: AbortSignal): Promise<PullStep | 'refused'> {
    const [{ store, wire, verifyHead, trust }, { g, hash }] = [this.#parts, own.head]
    const begins = trust?.term?.start.g ?? 0
    const [tail, said] = [store.tailAfter(g, g < begins ? Math.min(TAIL, begins - g) : TAIL), store.said() ?? (g < begins ? own : null)]
    if (!tail || !said) return 'refused'
    const { outcome, stream } = await wire.adopt({ after: { g, hash }, stretches: [...tail.stretches], end: tail.end, said }, abort)
    if (!verifyHead(stream)) return { did: 'stopped', why: 'not-the-server' }
    if (outcome === 'refused') return 'refused'
    return { did: 'offered', rows: outcome === 'taken' ? tail.end.g - g : 0 }
  }

  /** What loses its place is set aside part by part: calls are answered in between. */
  async #goBack(to: number, abort: AbortSignal): Promise<PullStep> {
    const { store, trust } = this.#parts
    let place = to
    for (let next = store.setAside(to); next !== null; next = store.setAside(place)) {
      place = next
      if (place >= store.head().g) break
      await nextTurn()
      if (abort.aborted) return { did: 'failed', fault: 'no-line' }
    }
    const rows = store.goBackTo(to, place)
    trust?.reload()
    return { did: 'rewound', to, rows }
  }
}
