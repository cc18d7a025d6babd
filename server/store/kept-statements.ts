import type Database from 'better-sqlite3'
import type { SqliteDatabase, SqliteStatement } from 'kysely'

/** Queries are some fifty; one that is made anew each time, with ever more values, must not fill the memory. */
const MOST = 500

/** Kysely prepares each query anew each time it is asked, which takes longer than most of them: here once, by its words. What goes through its rows one by one is not asked through it. */
export function keepingStatements(database: Database.Database): SqliteDatabase {
  const known = new Map<string, SqliteStatement>()
  return {
    close: () => { database.close() },
    prepare: (sql) => {
      if (known.size >= MOST) known.clear()
      const statement = known.get(sql) ?? (sql === 'rollback' ? rollbackOf(database) : database.prepare(sql))
      known.set(sql, statement)
      return statement
    },
  }
}

/** A disk that is full ends the transaction by itself: to take it back once more would fail, and that would be told instead of why. */
function rollbackOf(database: Database.Database): SqliteStatement {
  const rollback = database.prepare('rollback')
  return { reader: false, all: () => [], iterate: () => [].values(), run: () => (database.inTransaction ? rollback.run() : { changes: 0, lastInsertRowid: 0 }) }
}
