import { type Kysely, sql } from 'kysely'
import { type KeptQuery, keptQuery } from './kept-query.ts'
import type { ServerSchema } from './schema.ts'

/** Rows of one statement, each number of them put together once: databases bind only so many values, and most acts have a few events. */
const AT_ONCE = 50

type Values = Readonly<Record<string, unknown>>

/** Adds rows of that table, all with the same columns. */
export function keptInsert<Table extends keyof ServerSchema>(table: Table): (db: Kysely<ServerSchema>, rows: readonly ServerSchema[Table][]) => Promise<void> {
  const kept = new Map<number, KeptQuery<Values, unknown>>()
  return async (db, rows) => {
    for (let done = 0; done < rows.length; done += AT_ONCE) {
      const some = rows.slice(done, done + AT_ONCE)
      const insert = kept.get(some.length) ?? insertOf(table, Object.keys(some[0] ?? {}), some.length)
      kept.set(some.length, insert)
      await insert(db, Object.fromEntries(some.flatMap((row, nth) => Object.entries(row).map(([column, value]) => [named(column, nth), value]))))
    }
  }
}

const insertOf = (table: string, columns: readonly string[], rows: number): KeptQuery<Values, unknown> =>
  keptQuery((_, { value }) => {
    const names = sql.join(columns.map((column) => sql.ref(column)))
    const lists = Array.from({ length: rows }, (__, nth) => sql`(${sql.join(columns.map((column) => value(named(column, nth))))})`)
    return sql`insert into ${sql.table(table)} (${names}) values ${sql.join(lists)}`
  })

const named = (column: string, nth: number): string => `${column} ${nth}`
