import type { EventColumns } from './event.ts'

/** stream.db: the office's events in the order its sequencer gave them, whichever device's. Hashes are raw bytes. */
export interface StreamEventTable extends EventColumns {
  /** Place in the office's stream: 1, 2, 3 … without a hole. */
  g: number
  /** In which it was ordered. */
  term: number
  /** Chained over all up to here. */
  stream_hash: Uint8Array
}
