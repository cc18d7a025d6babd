import type { OfficeId } from '../ids.ts'
import type { StreamPoint } from './stream-hash.ts'

/**
 * Who orders an office's stream from a place on. Signed by the office's key and passed on by everybody who hears of it; devices obey the highest `n`.
 * Keys are Ed25519, 32 bytes in hex.
 */
export interface Term {
  readonly office: OfficeId
  /** 1, 2, 3 … */
  readonly n: number
  readonly serverKey: string
  /** The last place ordered before it. */
  readonly start: StreamPoint
}

/** What the office's key signs, as one text in UTF-8. Frozen like `streamHashInput`. */
export const termInput = ({ office, n, serverKey, start }: Term): string => JSON.stringify(['loket-term-1', office, n, serverKey, start.g, start.hash])
