import { rmSync, writeFileSync } from 'node:fs'
import Database from 'better-sqlite3'

/** What an edit leaves: the triggers that stood in its way are put back. */
export function edited(file: string, edit: (database: Database.Database) => void): void {
  const database = new Database(file)
  const triggers = database.prepare<[], { name: string; sql: string }>("select name, sql from sqlite_schema where type = 'trigger'").all()
  for (const pragma of ['foreign_keys = OFF', 'ignore_check_constraints = ON']) database.pragma(pragma)
  for (const { name } of triggers) database.exec(`drop trigger ${name}`)
  edit(database)
  for (const { sql } of triggers) database.exec(sql)
  database.pragma('wal_checkpoint(TRUNCATE)')
  database.close()
}

/** Another value of the same kind. */
const OTHER = "case typeof(@c) when 'integer' then @c + 1 when 'blob' then unhex(case substr(hex(@c), 1, 1) when '0' then '1' else '0' end || substr(hex(@c), 2)) when 'null' then 'lain' else @c || 'x' end"

/** Each column of the first row and of the last. */
export function cells(file: string, table: string): readonly { readonly column: string; readonly row: number }[] {
  const database = new Database(file, { readonly: true })
  const columns = database.prepare<[], string>(`select name from pragma_table_info('${table}')`).pluck().all()
  const rows = database.prepare<[], number>(`select count(*) from ${table}`).pluck().get() ?? 0
  database.close()
  return columns.flatMap((column) => [...new Set([0, rows - 1])].filter((row) => row >= 0 && rows > 0).map((row) => ({ column, row })))
}

/** False where the table itself refuses that value. */
export function changes(database: Database.Database, table: string, column: string, row: number): boolean {
  try {
    return database.prepare(`update ${table} set ${column} = ${OTHER.replaceAll('@c', column)} where ${isRow(database, table, row)}`).run().changes === 1
  } catch {
    return false
  }
}

export const takesOut = (database: Database.Database, table: string, row: number): void => { database.exec(`delete from ${table} where ${isRow(database, table, row)}`) }

/** SQL that is true of one row, by its place in the order of the table's key. */
function isRow(database: Database.Database, table: string, row: number): string {
  const key = database.prepare<[], string>(`select name from pragma_table_info('${table}') where pk > 0 order by pk`).pluck().all().join(', ')
  return `(${key}) = (select ${key} from ${table} order by ${key} limit 1 offset ${row})`
}

export function restore(file: string, whole: Buffer): void {
  for (const beside of ['-wal', '-shm']) rmSync(`${file}${beside}`, { force: true })
  writeFileSync(file, whole)
}
