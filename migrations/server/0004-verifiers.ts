import { sql } from 'kysely'
import type { ServerMigration } from './migration.ts'

/** Officers' latest verifiers, locked; for whom each is locked; and where each device's letters are put. */
export const verifiers: ServerMigration = {
  name: '0004-verifiers',
  statements: (db, { bytes, count, strict }) => {
    const [blob, int, end] = [sql.raw(bytes), sql.raw(count), sql.raw(strict)]
    return [
      sql`create table letterbox (
        office text not null,
        device text not null,
        public_key text not null,
        signature ${blob} not null check (length(signature) = 64),
        primary key (office, device)
      )${end}`,
      sql`create table verifier (
        office text not null,
        officer text not null,
        n ${int} not null check (n > 0),
        device text not null,
        sealed text not null,
        signature ${blob} not null check (length(signature) = 64),
        primary key (office, officer)
      )${end}`,
      sql`create table verifier_key (
        office text not null,
        officer text not null,
        device text not null,
        locked text not null,
        primary key (office, officer, device)
      )${end}`,
    ].map((statement) => statement.compile(db))
  },
}
