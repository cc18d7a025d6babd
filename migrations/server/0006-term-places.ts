import { sql } from 'kysely'
import type { ServerMigration } from './migration.ts'

/** Where the server of a term is, signed by the office's key: kept by the server before it, for those that have not followed yet. */
export const termPlaces: ServerMigration = {
  name: '0006-term-places',
  statements: (db, { bytes, count, strict }) => {
    const [blob, int, end] = [sql.raw(bytes), sql.raw(count), sql.raw(strict)]
    return [
      sql`create table term_place (
        office text not null,
        n ${int} not null check (n > 0),
        server_key text not null,
        host text not null,
        port ${int} not null,
        fingerprint text not null,
        signature ${blob} not null check (length(signature) = 64),
        primary key (office, n)
      )${end}`.compile(db),
    ]
  },
}
