import { rowFault } from '#domain/log/row-fault.ts'
import { sequence, type SequencedRow } from '#domain/stream/sequence.ts'
import type { StreamPoint } from '#domain/stream/stream-hash.ts'
import { oneShotSha256 } from '../files/one-shot-sha256.ts'
import { type FoldableEvent, foldable } from '../log/foldable-event.ts'
import type { StreamReader } from './stream-reader.ts'

/** A row of stream.db is not what was written there. The office's server has all of it: the file is begun anew and fetched again. */
export class StreamDamaged extends Error {
  override readonly name = 'StreamDamaged'

  constructor(g: number, options?: ErrorOptions) {
    super(`stream.db: row ${g} is not what was written`, options)
  }
}

/** What stands behind a place, each row held against its own hashes and the stream's: SQLite does not see what a disk did to a row's bytes. Throws `StreamDamaged`. */
export function asWrittenAfter(stream: StreamReader, g: number, limit: number): readonly FoldableEvent[] {
  let point: StreamPoint = { g, hash: stream.hashAt(g) ?? '' }
  return rowsAfter(stream, g, limit).map((row) => {
    if (!isAsWritten(row, point)) throw new StreamDamaged(point.g + 1)
    point = row.point
    return foldable({ place: row.point.g, envelope: row.envelope, body: row.body })
  })
}

function rowsAfter(stream: StreamReader, g: number, limit: number): readonly SequencedRow[] {
  try {
    return stream.rowsAfter(g, limit)
  } catch (error) {
    throw new StreamDamaged(g + 1, { cause: error })
  }
}

function isAsWritten(row: SequencedRow, after: StreamPoint): boolean {
  const { device, seq, prevHash } = row.envelope
  const [again] = sequence(after, row.term, [row], oneShotSha256)
  const fault = rowFault(row, seq, prevHash, undefined, { device, sha256: oneShotSha256, verify: () => false })
  return fault === null && again?.point.g === row.point.g && again.point.hash === row.point.hash
}
