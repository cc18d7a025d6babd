import type Database from 'better-sqlite3'
import { type LoggedEvent, toLoggedEvent } from '../log/logged-event.ts'
import type { StreamEventTable } from '../schema/stream-event.ts'

/** An event at its place in the office's stream, and what its device signed there. */
export interface SequencedEvent extends Omit<LoggedEvent, 'place'> {
  readonly g: number
  readonly term: number
  /** Of the stream up to there, hex. */
  readonly streamHash: string
  readonly signature: Uint8Array | null
}

type Row = StreamEventTable & { readonly signature: Uint8Array | null }

/** In the order of the office. */
export function* streamRows(stream: Database.Database): Generator<SequencedEvent, void, undefined> {
  const rows = stream.prepare<[], Row>('select stream_event.*, (select signature from batch_signature where batch_signature.device = stream_event.device and batch_signature.seq = stream_event.seq) as signature from stream_event order by g')
  for (const { g, term, stream_hash, signature, ...row } of rows.iterate()) {
    const { envelope, salt, body } = toLoggedEvent({ ...row, place: g })
    yield { g, term, streamHash: Buffer.from(stream_hash).toString('hex'), envelope, salt, body, signature }
  }
}
