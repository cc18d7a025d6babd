import Database from 'better-sqlite3'
import { createHash } from 'node:crypto'
import { LOG_TABLES, type LogTable, type Marks } from './log-tables.ts'

/** Tables whose rows differ between the log and what was restored of it, up to the marks the backup reaches. Drafts and failed log-ins change all the time and are not compared. */
export function differingTables(log: Database.Database, restored: string, marks: Marks): readonly string[] {
  const copy = new Database(restored, { readonly: true })
  try {
    return LOG_TABLES.filter((table) => table.kind === 'appended' || table.kind === 'of-events')
      .filter((table) => digest(log, table, marks) !== digest(copy, table, marks))
      .map(({ name }) => name)
  } finally {
    copy.close()
  }
}

/** Of every value of every row, in an order both have. */
function digest(log: Database.Database, table: LogTable, marks: Marks): string {
  const hash = createHash('sha256')
  for (const row of log.prepare<unknown[], readonly unknown[]>(rowsOf(table)).raw().iterate(...argumentsOf(table, marks))) for (const value of row) hash.update(value instanceof Buffer ? value : `${typeof value}:${String(value)}`).update('\0')
  return hash.digest('hex')
}

/** Row ids of the copy are its own: where a table has no key in order, its first column orders it and its number of rows ends it. */
function rowsOf(table: LogTable): string {
  if (table.kind === 'of-events') return `select s.* from event e join ${table.name} s on s.device = e.device and s.seq = e.seq where e.place <= ? order by e.place`
  if (table.kind === 'appended' && table.key !== 'rowid') return `select * from ${table.name} where ${table.key} <= ? order by ${table.key}`
  return `select * from (select * from ${table.name} where rowid <= ?) order by 1`
}

const argumentsOf = (table: LogTable, marks: Marks): readonly unknown[] => [marks[table.kind === 'of-events' ? 'event' : table.name] ?? 0]
