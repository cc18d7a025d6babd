import { sql } from 'kysely'
import type { Migration } from '../migration.ts'

/** How far the stream is folded in is a place in it, not a number of one device's chain; a dossier's events stand in the order they were folded. */
export const streamPlace: Migration = {
  name: '0005-stream-place',
  statements: (db) =>
    [
      sql`alter table applied rename column own_seq to place`,
      sql`alter table applied rename column own_hash to hash`,
      sql`alter table setting rename column first_seq to first_place`,
      sql`alter table unreadable rename column seq to place`,
      sql`drop index dossier_event_by_dossier`,
      sql`create index dossier_event_by_dossier on dossier_event (dossier)`,
    ].map((statement) => statement.compile(db)),
}
