import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { IsoInstant } from '#domain/ids.ts'
import { openStore } from '#store/open-store.ts'
import { lookAtDamage, salvage } from '#store/salvage/salvage.ts'
import { ownStream } from '#store/salvage/own-stream.ts'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { people } from '../domain/people.ts'
import { copyOf, joinedOffice } from './support/joined-folders.ts'
import { type Folders, OFFICE } from './support/office-on-disk.ts'
import { spoilt } from './support/spoilt.ts'
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

describe('a PC that joined, whose own log has lost some of what it did', () => {
  /** The Back Office, cut off, with much of its own that nobody else has; and what is broken of that. */
  async function back(): Promise<Folders> {
    const { office, siti } = await joinedOffice()
    for (let no = 1; no <= 40; no += 1) office.back.act(people.budi, (tx) => tx.append({ aggregate: `dossier:${siti}`, base: null, event: { type: 'note.added', version: 1, body: { text: `Catatan ${no}. ${'x'.repeat(600)}` } } }))
    await office.close()
    const folders = copyOf(office.back)
    damaged(join(folders.data, 'log.db'))
    return folders
  }

  test('says nothing again of the office’s settings, which others made: they stand in the stream', async () => {
    const folders = await back()
    const report = salvage({ ...folders, now })
    expect([report.lost.length > 0, report.settings, report.hopeless]).toEqual([true, [], ''])
    const store = openStore({ ...folders, joined: true, now: () => now })
    expect([store.settings.books().length, store.settings.office()?.name]).toEqual([5, OFFICE.name])
    expect(store.incidents.map(({ text }) => text)).toEqual([expect.not.stringContaining('pengaturan yang hilang')])
    store.close()
  })

  test('nor where stream.db was lost as well: the server has them', async () => {
    const folders = await back()
    const stream = new Database(join(folders.data, 'stream.db'))
    stream.exec('delete from batch_signature; delete from stream_event')
    stream.close()
    const { settings, hopeless } = salvage({ ...folders, now })
    expect([settings, hopeless]).toEqual([[], ''])
  })
})

test('what a PC that joined had set itself, and nobody else has yet, is said again as its register has it', async () => {
  const { office } = await joinedOffice()
  office.back.act(people.budi, (tx) => tx.append({ aggregate: `office:${OFFICE.id}`, base: null, event: { type: 'office.changed', version: 1, body: { ...OFFICE, name: 'DINAS BARU' } } }))
  await office.close()
  const folders = copyOf(office.back)
  spoilt(join(folders.data, 'log.db'), 'office.changed', 'office.chanced')
  const { settings } = lookAtDamage({ ...folders, now })
  expect(settings.map(({ type, body }) => [type, (body as { readonly name: string }).name])).toEqual([['office.established', 'DINAS BARU']])
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
