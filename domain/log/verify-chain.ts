import { FIRST_PREV_HASH } from './hash-input.ts'
import { type ChainRow, type ChainRules, rowFault, type RowFault } from './row-fault.ts'

/** A device's signature over `headInput` of the event with this number: it answers for all before. */
export interface SignedHead {
  readonly seq: number
  readonly signature: Uint8Array
}

export interface ChainFault {
  /** The first event that is wrong; for a missing one, its number. */
  readonly seq: number
  readonly reason: RowFault | 'unsigned'
}

/** The first fault of a device's whole chain in its order, or null. Every event must lie under a signed head: the last row needs one. */
export function verifyChain(rows: Iterable<ChainRow>, heads: readonly SignedHead[], rules: ChainRules): ChainFault | null {
  const signatures = new Map(heads.map((head) => [head.seq, head.signature]))
  let [seq, prevHash, signedUpTo] = [0, FIRST_PREV_HASH, 0]
  for (const row of rows) {
    const reason = rowFault(row, seq + 1, prevHash, signatures.get(seq + 1), rules)
    if (reason) return { seq: seq + 1, reason }
    seq += 1
    prevHash = row.envelope.hash
    if (signatures.delete(seq)) signedUpTo = seq
  }
  if (signatures.size > 0) return { seq: seq + 1, reason: 'missing' }
  return signedUpTo < seq ? { seq: signedUpTo + 1, reason: 'unsigned' } : null
}
