import { truncateSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { DataInUse } from './data-in-use.ts'

const LOCK_FILE = 'loket.lock'

/**
 * Holds the data folder for this process. The lock is the operating system's (SQLite's exclusive lock on an empty file), so it goes with the process, however that ends.
 * It is held as long as what this gives back is referenced. Nobody else may open and close that file in this process: on POSIX that would drop the lock.
 * Throws `DataInUse`.
 */
export function lockFolder(folder: string): { release(): void } {
  const file = join(folder, LOCK_FILE)
  try {
    return held(file)
  } catch (error) {
    if (isBusy(error)) throw new DataInUse(folder)
    if (!isGarbled(error)) throw error
    // Nothing ever stands in it, and whoever held it would have been met first: SQLite asks for its lock before it reads.
    truncateSync(file, 0)
    return held(file)
  }
}

function held(file: string): { release(): void } {
  const database = new Database(file, { timeout: 0 })
  try {
    database.pragma('journal_mode = DELETE')
    database.exec('begin exclusive')
  } catch (error) {
    database.close()
    throw error
  }
  return { release: () => database.close() }
}

const isGarbled = (error: unknown): boolean => error instanceof Database.SqliteError && /^SQLITE_(NOTADB|CORRUPT)/.test(error.code)
const isBusy = (error: unknown): boolean => error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')
