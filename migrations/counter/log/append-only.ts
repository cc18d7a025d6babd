import { type RawBuilder, sql } from 'kysely'

/** What makes a table one that is only ever added to. */
export const appendOnly = (table: string): readonly RawBuilder<unknown>[] => [
  sql`create trigger ${sql.ref(`${table}_never_updated`)} before update on ${sql.table(table)} begin select raise(abort, ${sql.lit(`${table}: rows are never updated`)}); end`,
  sql`create trigger ${sql.ref(`${table}_never_deleted`)} before delete on ${sql.table(table)} begin select raise(abort, ${sql.lit(`${table}: rows are never deleted`)}); end`,
]
