import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, expect, test, vi } from 'vitest'
import type { DeviceId } from '#domain/ids.ts'
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
