import { sql } from 'kysely'
import type { Migration } from '../migration.ts'

/** Dossiers on which two counters acted at once and nobody has seen to it. */
export const inConflict: Migration = {
  name: '0008-in-conflict',
  statements: (db) =>
    [
      sql`alter table dossier add column in_conflict text not null default ''`,
      sql`create index dossier_in_conflict on dossier (in_conflict) where in_conflict <> '' and unreadable = 0`,
    ].map((statement) => statement.compile(db)),
}
