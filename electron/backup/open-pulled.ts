import Database from 'better-sqlite3'
import { existsSync } from 'node:fs'
import path from 'node:path'

/** A data folder's stream.db, to be read; null where there is none, or none that can be read: it is fetched again from the office's server. */
export function openPulled(data: string): Database.Database | null {
  const file = path.join(data, 'stream.db')
  if (!existsSync(file)) return null
  const stream = new Database(file, { readonly: true })
  try {
    stream.prepare('select g from stream_event limit 1').get()
    return stream
  } catch {
    stream.close()
    return null
  }
}
