import { placeInput, type SignedPlace } from '#domain/stream/server-place.ts'
import type { Term } from '#domain/stream/term.ts'
import { signedBy } from '#store/device/device-key.ts'
import type { ServerPlace } from '../http/pinned-agent.ts'
import { WireFault } from '../wire.ts'
import type { Lane, LaneStep } from './lane.ts'

export interface FollowParts {
  /** The term that is obeyed, where it names another server than the one this PC asks. */
  readonly moved: () => Term | null
  /** 32 bytes, hex. */
  readonly officeKey: string
  /** What the server before it tells of a term’s place; null where it does not know. */
  readonly ask: (n: number, abort: AbortSignal) => Promise<SignedPlace | null>
  /** Whether the server of the term that is obeyed lets this PC in there. */
  readonly isThere: (place: ServerPlace, term: Term, abort: AbortSignal) => Promise<boolean>
  readonly follow: (place: ServerPlace, term: Term) => void
}

/** Milliseconds. */
const LOOK_AGAIN = 5_000

/** The office has another server: this PC goes there by itself, if the office’s key signed where it is. */
export class FollowLane implements Lane {
  readonly name = 'follow'
  readonly #parts: FollowParts

  constructor(parts: FollowParts) {
    this.#parts = parts
  }

  async step(abort: AbortSignal): Promise<LaneStep> {
    const { moved, ask, isThere, follow } = this.#parts
    const term = moved()
    if (!term) return { did: 'nothing', unasked: true }
    try {
      const told = await ask(term.n, abort)
      if (!told || !this.#isSigned(told, term) || !(await isThere(told.place, term, abort))) return { did: 'nothing', again: LOOK_AGAIN }
      follow(told.place, term)
      return { did: 'nothing' }
    } catch (error) {
      if (!(error instanceof WireFault)) throw error
      return { did: 'nothing', again: LOOK_AGAIN, unasked: true }
    }
  }

  #isSigned({ place, signature }: SignedPlace, { office, n, serverKey }: Term): boolean {
    return place.office === office && place.n === n && place.serverKey === serverKey && signedBy(this.#parts.officeKey)(placeInput(place), signature)
  }
}
