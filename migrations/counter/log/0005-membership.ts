import { sql } from 'kysely'
import type { Migration } from '../migration.ts'

/** What a PC keeps of the office's server that let it in. It counts for that device alone: a copy of the data is another one. */
export const membership: Migration = {
  name: '0005-membership',
  statements: (db) =>
    [
      sql`create table membership (
        only_one integer primary key check (only_one = 1),
        device text not null,
        office text not null,
        host text not null,
        port integer not null check (port between 1 and 65535),
        fingerprint text not null check (length(fingerprint) = 64),
        server_key text not null check (length(server_key) = 64),
        code text not null,
        name text not null,
        joined text not null,
        contact text,
        serves integer not null check (serves in (0, 1))
      ) strict`,
    ].map((statement) => statement.compile(db)),
}
