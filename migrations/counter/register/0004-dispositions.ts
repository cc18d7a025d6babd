import { sql } from 'kysely'
import type { Migration } from '../migration.ts'

/** Dispositions that still wait for one of their receivers: what a desk finds addressed to it. */
export const dispositions: Migration = {
  name: '0004-dispositions',
  statements: (db) =>
    [
      sql`create table open_disposition (
        officer text not null,
        deadline text not null,
        at text not null,
        disposition text not null,
        dossier text not null,
        primary key (officer, deadline, at, disposition)
      ) strict, without rowid`,
      sql`create index open_disposition_by_dossier on open_disposition (dossier)`,
    ].map((statement) => statement.compile(db)),
}
