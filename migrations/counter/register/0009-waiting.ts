import { sql } from 'kysely'
import type { Migration } from '../migration.ts'

/** Events of a type, or a version of one, that the build which folded does not read. */
export const waiting: Migration = {
  name: '0009-waiting',
  statements: (db) =>
    [
      sql`create table waiting (
        device text not null,
        seq integer not null,
        aggregate text not null,
        type text not null,
        type_version integer not null,
        primary key (device, seq)
      ) strict, without rowid`,
      sql`create index waiting_by_aggregate on waiting (aggregate)`,
    ].map((statement) => statement.compile(db)),
}
