import { sql } from 'kysely'
import type { Migration } from '../migration.ts'

/** The scans the office's stream names, the newest last, whose PC has it, and how far the stream was read for them. */
export const scans: Migration = {
  name: '0002-scans',
  statements: (db) =>
    [
      sql`create table scan (
        hash blob primary key check (length(hash) = 32),
        rank integer not null unique check (rank > 0),
        device text not null,
        here integer not null check (here in (0, 1)),
        at_server integer not null check (at_server in (0, 1)),
        others integer not null check (others >= 0)
      ) strict, without rowid`,
      sql`create index scan_wanted on scan (rank) where here = 0`,
      sql`create index scan_unsent on scan (rank) where here = 1 and at_server = 0`,
      sql`create index scan_unconfirmed on scan (rank) where here = 1 and at_server = 1 and others = 0`,
      sql`create table scan_looked (
        only_one integer primary key check (only_one = 1),
        g integer not null check (g >= 0)
      ) strict`,
      sql`insert into scan_looked values (1, 0)`,
    ].map((statement) => statement.compile(db)),
}
