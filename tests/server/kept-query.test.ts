import { join } from 'node:path'
import { SqliteQueryCompiler } from 'kysely'
import { afterAll, expect, test, vi } from 'vitest'
import type { DeviceId } from '#domain/ids.ts'
import { rechain } from '#domain/log/authored-event.ts'
import { sequence } from '#domain/stream/sequence.ts'
import { STREAM_START } from '#domain/stream/stream-hash.ts'
import { sha256 } from '../../server/node-crypto.ts'
import { openSqliteStore } from '../../server/store/open-sqlite-store.ts'
import type { ServerStore } from '../../server/store/server-store.ts'
import { OFFICE } from '../store/support/office-on-disk.ts'
import { clearAway, temporaryFolder } from '../store/support/temporary-folder.ts'
import { CounterDevice } from './counter-device.ts'

afterAll(clearAway)

const open = (): Promise<ServerStore> => openSqliteStore(join(temporaryFolder(), 'server.db'))

test('a query is put together once for all stores of a process, and asks for what it is given each time', async () => {
  const stores = [await open(), await open()]
  await stores[0]?.reading(OFFICE.id).chainEnd('any' as DeviceId)
  const compile = vi.spyOn(SqliteQueryCompiler.prototype, 'compileQuery')
  const ends = await Promise.all(stores.flatMap((store) => ['one', 'other'].map((device) => store.reading(OFFICE.id).chainEnd(device as DeviceId))))
  expect(ends.map(({ seq }) => seq)).toEqual([0, 0, 0, 0])
  expect(compile).not.toHaveBeenCalled()
  compile.mockRestore()
  for (const store of stores) await store.close()
})

test.for([1, 50, 51, 120])('%i rows are added, each with its own values', async (count) => {
  const store = await open()
  const counter = new CounterDevice(OFFICE.id, 'Front')
  for (let act = 0; act < count; act += 1) counter.act(`dossier-${act}`)
  const { events, signatures } = counter.batch()
  const rows = sequence(STREAM_START, 1, rechain({ office: OFFICE.id, device: counter.device }, counter.end(0), [...events], sha256), sha256)
  const page = await store.ordering(OFFICE.id, async (tx) => {
    await tx.append(rows, counter.device, signatures)
    return tx.page(0, Number.MAX_SAFE_INTEGER)
  })
  expect(page.rows.map(({ point, envelope: { seq, hash, aggregate } }) => [point, seq, hash, aggregate])).toEqual(rows.map(({ point, envelope: { seq, hash, aggregate } }) => [point, seq, hash, aggregate]))
  expect(page.signatures.map(({ seq, signature }) => [seq, Buffer.from(signature).toString('hex')])).toEqual(signatures.map(({ seq, signature }) => [seq, Buffer.from(signature).toString('hex')]))
  await store.close()
})
