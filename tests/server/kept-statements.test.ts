import { join } from 'node:path'
import Database from 'better-sqlite3'
import { Kysely, sql, SqliteDialect } from 'kysely'
import { afterAll, expect, test, vi } from 'vitest'
import type { DeviceId } from '#domain/ids.ts'
import { keepingStatements } from '../../server/store/kept-statements.ts'
import { openSqliteStore } from '../../server/store/open-sqlite-store.ts'
import { OFFICE } from '../store/support/office-on-disk.ts'
import { clearAway, temporaryFolder } from '../store/support/temporary-folder.ts'

afterAll(clearAway)

test('what is asked again is prepared once, with other values each time, also within a transaction', async () => {
  const store = await openSqliteStore(join(temporaryFolder(), 'server.db'))
  const prepare = vi.spyOn(Database.prototype, 'prepare')
  const reader = store.reading(OFFICE.id)
  const asked = async (device: string): Promise<unknown> => (await store.ordering(OFFICE.id, (tx) => tx.device(device as DeviceId))) ?? reader.device(device as DeviceId)
  for (const device of ['one', 'other', 'third']) expect(await asked(device)).toBeNull()
  const words = prepare.mock.calls.map(([sql]) => sql)
  prepare.mockRestore()
  expect(new Set(words).size).toBe(words.length)
  expect(words.filter((sql) => sql.startsWith('select'))).toHaveLength(1)
  await store.close()
})

test('a transaction that the disk ended tells why, and the next one is begun as ever', async () => {
  const database = new Database(join(temporaryFolder(), 'server.db'))
  for (const pragma of ['journal_mode = WAL', 'max_page_count = 20']) database.pragma(pragma)
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database: keepingStatements(database) }) })
  const keeps = (bytes: number) => db.transaction().execute((tx) => sql`insert into thing values (${Buffer.alloc(bytes)})`.execute(tx))
  await sql`create table thing (body blob)`.execute(db)
  await expect(keeps(1_000_000)).rejects.toMatchObject({ code: 'SQLITE_FULL' })
  await keeps(100)
  await expect(db.transaction().execute(async (tx) => {
    await sql`insert into thing values ('x')`.execute(tx)
    throw new Error('ours')
  })).rejects.toThrow('ours')
  expect((await sql`select count(*) as kept from thing`.execute(db)).rows).toEqual([{ kept: 1 }])
  await db.destroy()
})
