import { sql } from 'kysely'
import type { Migration } from '../migration.ts'

/** Dossiers under a procedure that is not known here, by its content hash: what stands in their rows does without it. */
export const awaitedProcedures: Migration = {
  name: '0011-awaited-procedures',
  statements: (db) =>
    [
      sql`create table awaited_procedure (
        dossier text primary key,
        hash text not null
      ) strict, without rowid`,
      sql`create index awaited_procedure_by_hash on awaited_procedure (hash)`,
    ].map((statement) => statement.compile(db)),
}
