import Database from 'better-sqlite3'

/** What Loket wrote into a row itself cannot be read: the medium changed it where SQLite does not notice. */
export class GarbledRow extends Error {
  override readonly name = 'GarbledRow'
  /** As SQLite says it of a page. */
  readonly code = 'SQLITE_CORRUPT'
}

/** Whether it was the file that failed, not what was to be done with it. */
export const isFileFault = (error: unknown): boolean => error instanceof Database.SqliteError || error instanceof GarbledRow
