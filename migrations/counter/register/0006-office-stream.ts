import { sql } from 'kysely'
import type { Migration } from '../migration.ts'

/** How far the office's stream is folded in, beside the own log. */
export const officeStream: Migration = {
  name: '0006-office-stream',
  statements: (db) => [sql`alter table applied add column g integer not null default 0`, sql`alter table applied add column stream_hash blob`].map((statement) => statement.compile(db)),
}
