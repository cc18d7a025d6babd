import type { ChainRow, ChainRules } from '../log/row-fault.ts'
import { type StreamPoint, streamHashInput } from './stream-hash.ts'

/** A row of a device's chain at its place in the office's stream. */
export interface SequencedRow extends ChainRow {
  readonly term: number
  readonly point: StreamPoint
}

/** Gives rows their places behind `head`, one after the other, all in one term. */
export function sequence(head: StreamPoint, term: number, rows: readonly ChainRow[], sha256: ChainRules['sha256']): readonly SequencedRow[] {
  let point = head
  return rows.map((row) => {
    const { office, hash: event } = row.envelope
    const g = point.g + 1
    point = { g, hash: sha256(streamHashInput({ office, g, term, previous: point.hash, event })) }
    return { ...row, term, point }
  })
}
