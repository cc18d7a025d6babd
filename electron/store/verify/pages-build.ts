import type Database from 'better-sqlite3'

/** What would have to look at everything again: another SQLite may find more in the same pages, and another build of Loket may ask for more. Raised whenever a part of the check asks for more. */
const CHECKS = 1

export const pagesBuild = (database: Database.Database): string => `${CHECKS} ${database.prepare<[], string>('select sqlite_version()').pluck().get() ?? ''}`
