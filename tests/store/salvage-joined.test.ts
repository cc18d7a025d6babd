import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { IsoInstant } from '#domain/ids.ts'
import { lookAtDamage } from '#store/salvage/salvage.ts'
import { ownStream } from '#store/salvage/own-stream.ts'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { copyOf, joinedOffice } from './support/joined-folders.ts'
import type { Folders } from './support/office-on-disk.ts'
import { clearAway, temporaryFolder } from './support/temporary-folder.ts'

afterAll(clearAway)

const PAGE = 4096
const now = '2026-11-05T02:00:00.000Z' as IsoInstant
/** The Front Office's: all it did is in the office's stream. */
let front: Folders

beforeAll(async () => {
  const { office } = await joinedOffice()
  await office.front.catchesUp()
  await office.close()
  front = copyOf(office.front)
  damaged(join(front.data, 'log.db'))
}, 60_000)

/** Pages of events. */
function damaged(file: string): void {
  const log = new Database(file)
  log.pragma('wal_checkpoint(TRUNCATE)')
  const pages = log.prepare<[], number>("select pageno from dbstat where name = 'event' and pagetype = 'leaf' order by path").pluck().all()
  log.close()
  const bytes = readFileSync(file)
  for (const no of pages.slice(-5, -2)) bytes.subarray((no - 1) * PAGE, no * PAGE).fill(0)
  writeFileSync(file, bytes)
}

test('own events that a damaged log.db has lost come back from the office’s stream, and are counted', () => {
  const report = lookAtDamage({ ...front, now })
  expect(report).toMatchObject({ lost: [], unsigned: [], numbers: [] })
  expect(report.streamed).toBeGreaterThan(0)
  const alone = temporaryFolder()
  copyFileSync(join(front.data, 'log.db'), join(alone, 'log.db'))
  const { lost, streamed } = lookAtDamage({ data: alone, keys: front.keys, now })
  expect([lost.length > 0, streamed]).toEqual([true, 0])
})

test('of the stream counts what this device’s key vouches for: from the first thing that is not as it was signed nothing is taken', () => {
  const file = join(front.data, 'stream.db')
  const stream = new Database(file)
  const device = stream.prepare<[], string>("select device from stream_event where type = 'dossier.received' limit 1").pluck().get() as never
  const all = ownStream(file, front.keys, device).length
  expect(all).toBeGreaterThan(40)
  stream.exec("update stream_event set role = 'admin' where type = 'dossier.received' and g = (select max(g) from stream_event where type = 'dossier.received')")
  const some = ownStream(file, front.keys, device).length
  expect([some > 0, some < all]).toEqual([true, true])
  stream.exec('update batch_signature set signature = zeroblob(64)')
  expect(ownStream(file, front.keys, device)).toEqual([])
  stream.close()
})
