import Database from 'better-sqlite3'
import { addPulledRows } from './pulled-rows.ts'
import { APPENDED, LOG_TABLES, type LogTable, type Marks } from './log-tables.ts'

/** The last key of every table that is only added to. */
export function marksOf(log: Database.Database): Marks {
  return Object.fromEntries(APPENDED.map(({ name, key }) => [name, Number(log.prepare<[], number>(`select coalesce(max(${key}), 0) from ${name}`).pluck().get())]))
}

/** Writes what lies beyond the marks into a new database of the same tables. One moment of the log: nothing of an act without the rest. Gives back the new marks. */
export function copyRowsBeyond(log: Database.Database, marks: Marks, file: string): Marks {
  const segment = new Database(file)
  try {
    segment.pragma('foreign_keys = OFF')
    segment.pragma('journal_mode = OFF')
    segment.pragma('synchronous = OFF')
    return log.transaction(() => {
      const now = marksOf(log)
      segment.transaction(() => { for (const table of LOG_TABLES) copyTable(log, segment, table, marks) })()
      return now
    })()
  } finally {
    segment.close()
  }
}

function copyTable(log: Database.Database, segment: Database.Database, table: LogTable, marks: Marks): void {
  const { name } = table
  const sql = log.prepare<[string], string>(`select sql from sqlite_master where type = 'table' and name = ?`).pluck().get(name)
  if (sql === undefined) throw new Error(`no table ${name} in log.db`)
  segment.exec(sql)
  const rows = log.prepare<unknown[], readonly unknown[]>(rowsBeyond(table)).raw()
  const insert = segment.prepare(`insert into ${name} values (${rows.columns().map(() => '?').join(', ')})`)
  for (const row of rows.iterate(...(table.kind === 'appended' ? [marks[name] ?? 0] : table.kind === 'of-events' ? [marks['event'] ?? 0] : []))) insert.run(...row)
}

function rowsBeyond(table: LogTable): string {
  if (table.kind === 'appended') return `select * from ${table.name} where ${table.key} > ? order by ${table.key}`
  if (table.kind === 'of-events') return `select s.* from event e join ${table.name} s on s.device = e.device and s.seq = e.seq where e.place > ?`
  return `select * from ${table.name}`
}

/** Adds a segment's rows to a log that is being restored. */
export function addRows(log: Database.Database, file: string): void {
  log.prepare('attach database ? as segment').run(file)
  try {
    log.transaction(() => {
      for (const table of LOG_TABLES) log.exec(addition(table))
      addPulledRows(log)
    })()
  } finally {
    log.exec('detach database segment')
  }
}

function addition(table: LogTable): string {
  if (table.kind !== 'changing') return `insert or ignore into main.${table.name} select * from segment.${table.name}`
  return `insert into main.${table.name} select * from segment.${table.name} where true
    on conflict (${table.of.join(', ')}) do update set ${table.columns.map((column) => `${column} = excluded.${column}`).join(', ')}`
}
