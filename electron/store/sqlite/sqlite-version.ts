import Database from 'better-sqlite3'

/** Older ones can lose a WAL reset race (fixed in 3.51.3). */
const OLDEST = [3, 51, 3] as const

/** It stays the same as long as this process runs. */
let known: string | null = null

/** The SQLite inside the driver, e.g. "3.54.1". Throws if it is too old for the log. */
export function requireSqliteVersion(): string {
  const version = (known ??= versionInside())
  if (!isRecentEnough(version)) throw new Error(`SQLite ${version} is too old: Loket needs ${OLDEST.join('.')} or newer`)
  return version
}

function versionInside(): string {
  const database = new Database(':memory:')
  try {
    return String(database.prepare('select sqlite_version()').pluck().get())
  } finally {
    database.close()
  }
}

export function isRecentEnough(version: string): boolean {
  const parts = version.split('.').map(Number)
  const difference = OLDEST.map((oldest, index) => (parts[index] ?? 0) - oldest).find((part) => part !== 0) ?? 0
  return difference >= 0
}
