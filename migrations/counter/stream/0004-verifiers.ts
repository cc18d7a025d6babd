import { sql } from 'kysely'
import type { Migration } from '../migration.ts'

/** Which of an officer's verifiers this PC and the server last had in common. */
export const verifiers: Migration = {
  name: '0004-verifiers',
  statements: (db) =>
    [
      sql`create table told_verifier (
        officer text primary key,
        n integer not null check (n > 0),
        digest blob not null check (length(digest) = 32)
      ) strict, without rowid`,
    ].map((statement) => statement.compile(db)),
}
