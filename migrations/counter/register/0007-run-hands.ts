import { sql } from 'kysely'
import type { Migration } from '../migration.ts'

/** Who holds which numbers, and every number of the office, as its stream tells of them; empty on a PC that works alone. */
export const runHands: Migration = {
  name: '0007-run-hands',
  statements: (db) =>
    [
      sql`create table run_hands (
        run text primary key,
        book text not null,
        hands text not null
      ) strict, without rowid`,
      sql`create table hands_beside (
        kind text not null check (kind in ('first-number', 'predecessors')),
        id text not null,
        value text not null,
        primary key (kind, id)
      ) strict, without rowid`,
      sql`create table office_number (
        g integer primary key,
        device text not null,
        book text not null,
        run text not null,
        no integer not null,
        year integer not null,
        date text not null,
        text text not null,
        state text not null check (state in ('given', 'recorded')),
        summary text not null,
        dossier text,
        officer text,
        at text not null
      ) strict`,
      sql`create index office_number_by_run on office_number (run, no)`,
      sql`create index office_number_by_book on office_number (book, g)`,
      sql`create table office_number_void (
        run text not null,
        no integer not null,
        reason text not null,
        officer text,
        at text not null,
        primary key (run, no)
      ) strict, without rowid`,
    ].map((statement) => statement.compile(db)),
}
