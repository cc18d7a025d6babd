import type { OfficeId } from '../ids.ts'
import type { StreamPoint } from './stream-hash.ts'

/** How far the sequencer has ordered; every answer of it carries this, signed. */
export interface StreamHead extends StreamPoint {
  readonly office: OfficeId
  readonly term: number
}

/** What the sequencer signs, as one text in UTF-8. Frozen like `streamHashInput`. */
export const streamHeadInput = ({ office, term, g, hash }: StreamHead): string => JSON.stringify(['loket-stream-head-1', office, term, g, hash])
