import Database from 'better-sqlite3'
import { closeSync, openSync, writeSync } from 'node:fs'

/** Spoils the first page of a table of a closed file, as a disk would that was well when Loket was closed. */
export function spoilPage(file: string, table: string): void {
  const database = new Database(file, { readonly: true })
  const [page, size] = [database.prepare('select rootpage from sqlite_schema where name = ?').pluck().get(table) as number, database.pragma('page_size', { simple: true }) as number]
  database.close()
  const handle = openSync(file, 'r+')
  writeSync(handle, Buffer.alloc(size, 0xee), 0, size, (page - 1) * size)
  closeSync(handle)
}
