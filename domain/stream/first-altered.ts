import { rowFault } from '../log/row-fault.ts'
import type { SequencedRow } from './sequence.ts'
import { type StreamPoint, streamHashInput } from './stream-hash.ts'

/** The first place, of a stretch that follows `before`, whose row is missing or is not what was ordered there; null where all are. `sha256`: hex, over the parts one after the other. */
export function firstAltered(rows: readonly SequencedRow[], before: StreamPoint, sha256: (...parts: readonly (Uint8Array | string)[]) => string): number | null {
  let [g, previous] = [before.g, before.hash]
  for (const row of rows) {
    g += 1
    const { envelope, term, point } = row
    const hash = sha256(streamHashInput({ office: envelope.office, g, term, previous, event: envelope.hash }))
    const asItself = { device: envelope.device, sha256, verify: () => true }
    if (point.g !== g || point.hash !== hash || rowFault(row, envelope.seq, envelope.prevHash, undefined, asItself) !== null) return g
    previous = hash
  }
  return null
}
