import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { readOfficeRecord } from '../device/office-record.ts'

/** Where the stream of another office is put aside. */
export const foreignStream = (data: string): string => join(data, 'stream.db.kantor-lain')

/** A stream.db of another office is put aside before anything is folded from it; it is not ours to throw away. Files that do not say whose they are are left to who opens them. */
export function keepStreamsApart(data: string, keys: string): void {
  const file = join(data, 'stream.db')
  const [there] = officesIn(file, 'stream_event', 'g')
  const ours = readOfficeRecord(keys)?.office ?? officesIn(join(data, 'log.db'), 'event', 'place')[0]
  if (there === undefined || ours === undefined || there === ours) return
  const aside = foreignStream(data)
  for (const part of ['', '-wal', '-shm']) {
    rmSync(`${aside}${part}`, { force: true })
    if (existsSync(`${file}${part}`)) renameSync(`${file}${part}`, `${aside}${part}`)
  }
}

/** Of the first event; none where the file or the table is not there, or not readable. */
function officesIn(file: string, table: string, order: string): readonly string[] {
  if (!existsSync(file)) return []
  try {
    const database = new Database(file, { readonly: true })
    try {
      return database.prepare<[], string>(`select office from ${table} where ${order} = (select min(${order}) from ${table})`).pluck().all()
    } finally {
      database.close()
    }
  } catch {
    return []
  }
}
