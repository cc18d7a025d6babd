import type { Generated } from 'kysely'
import type { StreamEventTable } from './stream-event.ts'

/** An event of another PC that stood at a place of the stream the server does not have any more; its signature, where it ended an act. */
export interface OrphanTable extends Omit<StreamEventTable, 'stream_hash'> {
  id: Generated<number>
  signature: Uint8Array | null
  at: string
}
