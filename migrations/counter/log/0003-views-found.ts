import { sql } from 'kysely'
import type { Migration } from '../migration.ts'

/** The view log is searched: by officer, and by what was seen. */
export const viewsFound: Migration = {
  name: '0003-views-found',
  statements: (db) => [sql`create index view_by_officer on view (officer, seq)`, sql`create index view_by_about on view (about, seq)`].map((statement) => statement.compile(db)),
}
