import path from 'node:path'
import Database from 'better-sqlite3'

/** Another Loket server works on the folder. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse'
}

/** Holds the folder for this process by a lock of the operating system's (SQLite's, on an empty file), so that it goes with the process, however that ends. Throws `FolderInUse`. */
export function lockFolder(folder: string): { release(): void } {
  const database = new Database(path.join(folder, 'server.lock'), { timeout: 0 })
  try {
    database.pragma('journal_mode = DELETE')
    database.exec('begin exclusive')
    return { release: () => database.close() }
  } catch (error) {
    database.close()
    throw error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY') ? new FolderInUse(folder) : error
  }
}
