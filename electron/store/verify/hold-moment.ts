import type Database from 'better-sqlite3'

/** Begins a reading transaction: what is written meanwhile is not seen. */
export function holdMoment(database: Database.Database): void {
  database.exec('begin')
  try {
    database.prepare('select count(*) from sqlite_schema').get()
  } catch {
    // A broken file is told of by the part that reads it.
  }
}
