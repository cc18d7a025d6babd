import { sql } from 'kysely'
import type { Migration } from '../migration.ts'

/** The last head the office's server signed: what a server that was put back to an older day is shown. */
export const saidHead: Migration = {
  name: '0003-said-head',
  statements: (db) =>
    [
      sql`create table said_head (
        only_one integer primary key check (only_one = 1),
        term integer not null check (term > 0),
        g integer not null check (g >= 0),
        hash blob not null check (length(hash) = 32),
        signature blob not null check (length(signature) = 64)
      ) strict`,
    ].map((statement) => statement.compile(db)),
}
