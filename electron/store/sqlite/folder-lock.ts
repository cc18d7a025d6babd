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
  const database = new Database(join(folder, LOCK_FILE), { timeout: 0 })
  try {
    database.pragma('journal_mode = DELETE')
    database.exec('begin exclusive')
  } catch (error) {
    database.close()
    throw isBusy(error) ? new DataInUse(folder) : error
  }
  return { release: () => database.close() }
}

const isBusy = (error: unknown): boolean => error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')
