import type { OfficerId } from '#domain/ids.ts'
import { MOST_OFFICERS, type VerifiersAnswer } from '#protocol/sync/verifiers.ts'
import type { LocalVerifier, VerifierLaneStore } from '#store/contract/verifier-lane-store.ts'
import { WireFault } from '../wire.ts'
import type { Lane, LaneStep } from './lane.ts'
import { type LetterParts, type ToldVerifier, VerifierLetters } from './verifier-letters.ts'
import type { VerifierWire } from './verifier-wire.ts'

/** Milliseconds until it is asked again whether an officer has another PIN. */
const AGAIN = 60_000

type Told = Extract<VerifiersAnswer, { outcome: 'told' }>

export interface VerifierLaneParts extends LetterParts {
  readonly store: VerifierLaneStore
  readonly wire: VerifierWire
}

/**
 * Officers log in with the same PIN at every PC: the latest verifier of each goes to all devices the office let in, locked for each of them.
 * Which is the latest the server's count says: of two set at once the one that came last.
 */
export class VerifierLane implements Lane {
  readonly name = 'verifiers'
  readonly #parts: VerifierLaneParts
  readonly #letters: VerifierLetters
  #told: Told | null = null

  constructor(parts: VerifierLaneParts) {
    this.#parts = parts
    this.#letters = new VerifierLetters(parts)
  }

  async step(abort: AbortSignal): Promise<LaneStep> {
    try {
      const answer = await this.#parts.wire.verifiers({ letterbox: this.#letters.box(), state: this.#told?.state ?? '' }, abort)
      if (answer.outcome === 'told') this.#told = answer
      if (!this.#told) throw new WireFault('garbled')
      this.#takes(this.#told)
      const moved = (await this.#sets(this.#told, abort)) || (await this.#passes(this.#told, abort))
      if (!moved) return { did: 'nothing', again: AGAIN }
      this.#told = null
      return { did: 'more' }
    } catch (error) {
      if (!(error instanceof WireFault)) throw error
      this.#told = null
      return { did: 'failed', fault: error.kind }
    }
  }

  /** One set here that the server has not heard of yet stays: it comes after what was there before it. One that was taken, and lost with a damaged log, is taken again. */
  #takes({ verifiers }: Told): void {
    const { store } = this.#parts
    const here = byOfficer(store.all())
    for (const told of verifiers) {
      const { officer, n } = told.verifier
      const before = store.told(officer)
      const verifier = n > before || (n === before && !here.has(officer)) ? this.#letters.open(told) : null
      if (verifier === null) continue
      if (before > 0 && here.get(officer)?.told === null) store.tell(officer, verifier, n)
      else store.take(officer, verifier, n)
    }
  }

  /** Whether one was brought, or somebody else was faster. */
  async #sets({ verifiers, boxes }: Told, abort: AbortSignal): Promise<boolean> {
    const { store, wire } = this.#parts
    const there = new Map(verifiers.map((told) => [told.verifier.officer, told]))
    const [next] = store.all().filter((local) => this.#isNews(local, there.get(local.officer)))
    const believed = this.#letters.believed(boxes)
    if (!next || believed.size === 0) return false
    const { officer, verifier } = next
    const n = (there.get(officer)?.verifier.n ?? store.told(officer)) + 1
    const { outcome } = await wire.setVerifier(this.#letters.write(officer, n, verifier, believed), abort)
    if (outcome === 'kept') store.tell(officer, verifier, n)
    return true
  }

  /** What is here and not there. A PC that never had one in common with the server takes the server's, once it is locked for it. */
  #isNews({ officer, told }: LocalVerifier, there: ToldVerifier | undefined): boolean {
    if (!there) return true
    const before = this.#parts.store.told(officer)
    return before > 0 && (told === null ? there.verifier.n <= before : there.verifier.n < before)
  }

  /** Whether something was locked for a device that came later. */
  async #passes({ verifiers, boxes }: Told, abort: AbortSignal): Promise<boolean> {
    const believed = this.#letters.believed(boxes)
    const keys = verifiers.flatMap((told) => this.#letters.pass(told, believed)).slice(0, MOST_OFFICERS)
    if (keys.length === 0) return false
    await this.#parts.wire.wrapVerifiers({ keys }, abort)
    return true
  }
}

const byOfficer = (verifiers: readonly LocalVerifier[]): ReadonlyMap<OfficerId, LocalVerifier> => new Map(verifiers.map((one) => [one.officer, one]))
