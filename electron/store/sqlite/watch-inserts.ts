import type Database from 'better-sqlite3'

/** Rows between two words: SQLite alone counts them, so that a move of millions is not held up. */
const EVERY = 2_000

/** The table a statement copies rows into; null for any other statement. */
export const filledBy = (sql: string): string | null => /^\s*insert\s+into\s+(\w+)[^;]*\bselect\b/i.exec(sql)?.[1] ?? null

/** Tells how many rows have gone into a table, every so often, until it is let go of. Nothing is told of one without row numbers. */
export function watchInserts(database: Database.Database, table: string, told: (rows: number) => void): () => void {
  const bare = database.prepare<[string], number>("select wr from pragma_table_list where schema = 'main' and name = ?").pluck().get(table)
  if (bare !== 0) return () => {}
  database.function('told_rows', (rows: unknown) => {
    told(Number(rows))
    return null
  })
  database.exec(`create temp trigger told_insert after insert on main.${table} when new.rowid % ${EVERY} = 0 begin select told_rows(new.rowid); end`)
  return () => { database.exec('drop trigger temp.told_insert') }
}
