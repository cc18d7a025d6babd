import { sql } from 'kysely'
import type { Migration } from '../migration.ts'

/** Addresses are searched too, and the register is read service by service. */
export const moreToFind: Migration = {
  name: '0002-more-to-find',
  statements: (db) =>
    [
      sql`create index dossier_newest_by_service on dossier (service, received) where unreadable = 0`,
      sql`drop table dossier_text`,
      sql`create virtual table dossier_text using fts5 (
        numbers, nik_tail, phone, name, address, service,
        content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
      )`,
    ].map((statement) => statement.compile(db)),
}
