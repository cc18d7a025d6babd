import Database from 'better-sqlite3'

/** Bytes in the middle of what a row of a closed file says turn into others, as a disk does it: no page looks broken. `id`: the row's key. */
export function garble(file: string, table: string, column: string, id: string, key = 'id'): void {
  const database = new Database(file)
  const { changes } = database.prepare(`update "${table}" set "${column}" = substr("${column}", 1, length("${column}") / 2) || char(7, 7, 7, 7) || substr("${column}", length("${column}") / 2 + 5) where "${key}" = ?`).run(id)
  database.close()
  if (changes === 0) throw new Error(`${table} has no row ${id}`)
}
