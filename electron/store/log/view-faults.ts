import { FIRST_PREV_HASH } from '#domain/log/hash-input.ts'
import type { LogSchema } from '../schema/log-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { LogFault } from '../store.ts'
import { viewHash } from '../views/writer.ts'

/** The chain of views, prints and exports. */
export function* viewFaults(connection: Connection<LogSchema>): Generator<LogFault, void, undefined> {
  const rows = connection.statement((db) => db.selectFrom('view').selectAll().orderBy('seq').compile())
  let seq = 0
  let hash: Uint8Array = Buffer.from(FIRST_PREV_HASH, 'hex')
  for (const row of rows.each({})) {
    if (row.seq !== seq + 1) yield { seq: 0, message: `Catatan lihat nomor ${seq + 1} hilang.` }
    else if (!viewHash(row).equals(row.hash) || Buffer.compare(row.prev_hash, hash) !== 0) yield { seq: 0, message: `Catatan lihat nomor ${row.seq} sudah diubah.` }
    ;({ seq, hash } = row)
  }
}
