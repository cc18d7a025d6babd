import { sql } from 'kysely'
import type { ServerMigration } from './migration.ts'

/** Which PC said that it has which scan; the files themselves lie beside the database. */
export const scans: ServerMigration = {
  name: '0003-scans',
  statements: (db, { bytes, strict }) =>
    [
      sql`create table scan_holder (
        office text not null,
        hash ${sql.raw(bytes)} not null check (length(hash) = 32),
        device text not null,
        primary key (office, hash, device)
      )${sql.raw(strict)}`,
    ].map((statement) => statement.compile(db)),
}
