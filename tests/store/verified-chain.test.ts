import { join } from 'node:path'
import { openChecked } from '#store/verify/checked-folder.ts'
import { verifiedChain } from '#store/verify/verified-chain.ts'
import Database from 'better-sqlite3'
import { afterAll, expect, test } from 'vitest'
import { OfficeOnDisk } from './support/office-on-disk.ts'
import { clearAway } from './support/temporary-folder.ts'

afterAll(clearAway)

const entry = join(import.meta.dirname, '../../electron/store/verify/check-thread.ts')

async function found({ folders: { data, keys } }: OfficeOnDisk, stretch: number | undefined, quick: boolean): Promise<readonly string[]> {
  const folder = openChecked(data, keys)
  try {
    return (await verifiedChain(folder, { entry, threads: 2, quick }, 100, () => {}, stretch)).findings.map(({ message }) => message)
  } finally {
    folder.close()
  }
}

test('two threads in short stretches find what one finds in one go: at the seams, in holes, at the end', { timeout: 60_000 }, async () => {
  const office = new OfficeOnDisk()
  for (const name of ['Siti', 'Joko Susilo', 'Rina']) office.receives({ name })
  office.store.close()
  for (const quick of [false, true]) expect(await found(office, 5, quick)).toEqual([])

  const log = new Database(join(office.folders.data, 'log.db'))
  for (const trigger of log.prepare<[], string>("select name from sqlite_schema where type = 'trigger'").pluck().all()) log.exec(`drop trigger ${trigger}`)
  log.pragma('foreign_keys = OFF')
  log.exec("update event set actor = 'orang-lain' where place in (5, 6); delete from event where place in (10, 11); delete from event where place = (select max(place) from event)")
  log.close()
  const inOneGo = await found(office, undefined, false)
  expect(inOneGo.length).toBeGreaterThan(3)
  expect(await found(office, 5, false)).toEqual(inOneGo)
  expect(await found(office, 5, true)).toEqual(inOneGo)
})
