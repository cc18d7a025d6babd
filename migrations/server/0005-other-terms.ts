import { sql } from 'kysely'
import type { ServerMigration } from './migration.ts'

/** Second records of terms, signed by the office's key as the first ones are: not obeyed, and told to everybody. */
export const otherTerms: ServerMigration = {
  name: '0005-other-terms',
  statements: (db, { bytes, count, strict }) => {
    const [blob, int, end] = [sql.raw(bytes), sql.raw(count), sql.raw(strict)]
    return [
      sql`create table other_term (
        office text not null,
        n ${int} not null check (n > 0),
        server_key text not null,
        start_g ${int} not null,
        start_hash ${blob} not null check (length(start_hash) = 32),
        signature ${blob} not null check (length(signature) = 64),
        primary key (office, n, server_key, start_g, start_hash)
      )${end}`.compile(db),
    ]
  },
}
