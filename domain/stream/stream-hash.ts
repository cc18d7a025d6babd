import type { OfficeId } from '../ids.ts'

/** A place in an office's stream: `g` counts its events 1, 2, 3 … without a hole; `hash` is chained over all up to there. */
export interface StreamPoint {
  readonly g: number
  readonly hash: string
}

/** Before the first event of an office's stream. */
export const STREAM_START: StreamPoint = { g: 0, hash: '0'.repeat(64) }

/** One event's entry into the stream. */
export interface StreamLink {
  readonly office: OfficeId
  readonly g: number
  /** Of the term it was ordered in. */
  readonly term: number
  /** The stream's hash before it, hex. */
  readonly previous: string
  /** The event's own hash in its device's chain, hex. */
  readonly event: string
}

/** What the stream's hash at a place covers, as one text to be hashed in UTF-8. Frozen: a new order is a new leading word. */
export const streamHashInput = ({ office, g, term, previous, event }: StreamLink): string => JSON.stringify(['loket-stream-1', office, g, term, previous, event])
