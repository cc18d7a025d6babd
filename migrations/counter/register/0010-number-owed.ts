import { sql } from 'kysely'
import type { Migration } from '../migration.ts'

/** Dossiers with a letter whose number is asked for, or has come and is not on the paper yet. */
export const numberOwed: Migration = {
  name: '0010-number-owed',
  statements: (db) =>
    [
      sql`alter table dossier add column number_owed text not null default ''`,
      sql`create index dossier_number_owed on dossier (number_owed) where number_owed <> '' and unreadable = 0`,
    ].map((statement) => statement.compile(db)),
}
