import { sql } from 'kysely'
import type { Migration } from '../migration.ts'

/** What the office's lists are read by: who waits, what may be late, what is ready, what ends, what was handed back or over. */
export const officeLists: Migration = {
  name: '0003-office-lists',
  statements: (db) =>
    [
      sql`alter table dossier add column since text not null default ''`,
      sql`alter table dossier add column due_floor text not null default ''`,
      sql`alter table dossier add column ready text not null default ''`,
      sql`alter table dossier add column valid_until text not null default ''`,
      sql`alter table dossier add column handed_back text not null default ''`,
      sql`create index dossier_waiting on dossier (since) where status = 'waiting-applicant' and unreadable = 0`,
      sql`create index dossier_due on dossier (due_floor) where due_floor <> '' and unreadable = 0`,
      sql`create index dossier_ready on dossier (ready) where ready <> '' and unreadable = 0`,
      sql`create index dossier_ending on dossier (valid_until) where valid_until <> '' and unreadable = 0`,
      sql`create index dossier_handed_back on dossier (handed_back) where handed_back <> '' and unreadable = 0`,
      sql`create table hand_over (
        place integer primary key,
        device text not null,
        seq integer not null,
        at text not null,
        dossier text not null,
        letter_number text not null,
        letter_date text not null,
        body text not null,
        unique (device, seq)
      ) strict`,
      sql`create index hand_over_by_time on hand_over (at)`,
    ].map((statement) => statement.compile(db)),
}
