import Database from 'better-sqlite3'

/** What one column of a file's rows says; another process may be writing it. */
export function column(file: string, sql: string): readonly (string | number | null)[] {
  const database = new Database(file, { readonly: true })
  try {
    return database.prepare(sql).pluck().all() as (string | number | null)[]
  } finally {
    database.close()
  }
}
