import { sql } from 'kysely'
import type { ServerMigration } from './migration.ts'

/** Offices' own keys, which sign who orders; and each device's short code, one PC's alone. */
export const offices: ServerMigration = {
  name: '0002-offices',
  statements: (db, { strict }) =>
    [
      sql`create table office (
        office text primary key,
        office_key text not null
      )${sql.raw(strict)}`,
      sql`alter table device add column code text not null default ''`,
      sql`create unique index device_code on device (office, code) where code <> ''`,
    ].map((statement) => statement.compile(db)),
}
