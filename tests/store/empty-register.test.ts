import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, expect, test } from 'vitest'
import { emptyRegister } from '#store/register/empty-register.ts'
import { newRegister } from '#store/register/open-register.ts'
import type { RegisterSchema } from '#store/schema/register-schema.ts'
import { Connection } from '#store/sqlite/connection.ts'
import { clearAway, temporaryFolder } from './support/temporary-folder.ts'

afterAll(clearAway)

const VALUES = { INTEGER: 1, TEXT: 'kata', BLOB: Buffer.from([1]), '': 'kata' } as const

interface Column {
  readonly name: string
  readonly type: keyof typeof VALUES
  readonly hidden: number
}

/** How many rows each table has; FTS5's own tables under it are not looked at. */
function rowsOf(database: Database.Database): ReadonlyMap<string, number> {
  const tables = database.prepare<[], string>("select name from pragma_table_list where schema = 'main' and type in ('table', 'virtual') and name not like 'sqlite_%'").pluck().all()
  return new Map(tables.map((table) => [table, database.prepare<[], number>(`select count(*) from "${table}"`).pluck().get() ?? 0]))
}

/** One row in each, whatever it says. */
function fill(database: Database.Database): void {
  database.pragma('foreign_keys = off')
  database.pragma('ignore_check_constraints = on')
  for (const table of rowsOf(database).keys()) {
    const columns = database.prepare<[string], Column>('select name, type, hidden from pragma_table_xinfo(?) where hidden = 0').all(table)
    database.prepare(`insert or ignore into "${table}" (${columns.map(({ name }) => `"${name}"`).join(', ')}) values (${columns.map(() => '?').join(', ')})`).run(columns.map(({ type }) => VALUES[type]))
  }
}

test('a register that is emptied has no row left in any of its tables, nor a word in its search', () => {
  const file = join(temporaryFolder(), 'register.db')
  const connection = new Connection<RegisterSchema>({ file, readonly: false, synchronous: 'NORMAL' })
  newRegister(file)(connection)
  const database = new Database(file)
  try {
    fill(database)
    const before = rowsOf(database)
    expect([...before].filter(([, rows]) => rows === 0)).toEqual([])
    expect([...before.keys()]).toEqual(expect.arrayContaining(['applied', 'dossier', 'dossier_text', 'hands_beside', 'office_number', 'office_number_void', 'waiting']))
    expect(database.prepare("select count(*) from dossier_text where dossier_text match 'kata'").pluck().get()).toBe(1)
    connection.transaction(() => { emptyRegister(connection) })
    expect([...rowsOf(database)].filter(([, rows]) => rows > 0)).toEqual([])
    expect(database.prepare("select count(*) from dossier_text where dossier_text match 'kata'").pluck().get()).toBe(0)
  } finally {
    database.close()
    connection.close()
  }
})
