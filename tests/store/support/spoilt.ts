import { readFileSync, writeFileSync } from 'node:fs'
import Database from 'better-sqlite3'

/** Bytes of a closed database changed by its disk, where SQLite sees nothing: the last place that says `found` says `instead`, of the same length. */
export function spoilt(file: string, found: string, instead: string): void {
  const database = new Database(file)
  database.pragma('wal_checkpoint(TRUNCATE)')
  database.close()
  const [bytes, there] = [readFileSync(file), Buffer.from(instead)]
  const at = bytes.lastIndexOf(found)
  if (at < 0 || there.length !== Buffer.byteLength(found)) throw new Error(`${file}: ${found} is not there, or not as long as ${instead}`)
  there.copy(bytes, at)
  writeFileSync(file, bytes)
}
