import { copyFileSync, readdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { IsoInstant } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { openStore } from '#store/open-store.ts'
import { lookAtDamage, salvage, startAnew } from '#store/salvage/salvage.ts'
import { readCheckMemory, writeCheckMemory } from '#store/verify/check-memory.ts'
import { ownStream } from '#store/salvage/own-stream.ts'
import { openStream } from '#store/stream/open-stream.ts'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { people } from '../domain/people.ts'
import { copyOf, joinedOffice } from './support/joined-folders.ts'
import { type Folders, OFFICE } from './support/office-on-disk.ts'
import { spoilt } from './support/spoilt.ts'
import { clearAway, temporaryFolder } from './support/temporary-folder.ts'
import { threeDevices } from './support/three-devices.ts'

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

describe('a PC that joined, of whose own log no event can be read', () => {
  type Pc = 'front' | 'back' | 'head'
  const EVENTS = ['event', 'batch_signature', 'answer'] as const

  /** In its own place, so that the mark of use is found by it. Of these tables nothing is left. */
  async function emptied(pc: Pc, ...tables: readonly string[]): Promise<Folders & { readonly own: number }> {
    const { office } = await joinedOffice()
    await office.front.catchesUp()
    await office.close()
    const { data, folder } = office[pc]
    const file = join(data, 'log.db')
    const log = new Database(file)
    log.pragma('wal_checkpoint(TRUNCATE)')
    const own = log.prepare<[], number>('select count(*) from event').pluck().get() ?? 0
    const pages = log.prepare<[string], number>('select pageno from dbstat where name in (select name from sqlite_schema where tbl_name in (select value from json_each(?)))').pluck().all(JSON.stringify(tables))
    log.close()
    const bytes = readFileSync(file)
    for (const no of pages) bytes.subarray((no - 1) * PAGE, no * PAGE).fill(0)
    writeFileSync(file, bytes)
    return { data, keys: join(folder, 'keys'), own }
  }

  test('takes its whole chain from the office’s stream, by the name it still knows, and goes on', async () => {
    const { own, ...folders } = await emptied('front', ...EVENTS)
    for (const file of marksIn(folders)) rmSync(file)
    const report = salvage({ ...folders, now })
    expect([own > 40, report.events, report.streamed, report.lost]).toEqual([true, own, own, []])
    const store = openStore({ ...folders, joined: true, now: () => now })
    expect([store.verify(10), store.settings.books().length]).toEqual([[], 5])
    store.close()
  })

  test('and by the mark of use, where that name is lost as well', async () => {
    const { own, ...folders } = await emptied('front', ...EVENTS, 'incarnation')
    expect(lookAtDamage({ ...folders, now })).toMatchObject({ events: own, lost: [], numbers: [], hopeless: '', anew: false })
  })

  test('by the last of the devices it was those before it are found, each where it stood', () => {
    const { folders, store } = threeDevices()
    store.close()
    const file = join(folders.data, 'log.db')
    openStream(join(folders.data, 'stream.db'), 0).close()
    const log = new Database(file)
    const { columns } = log.prepare<[], { columns: string }>("select group_concat(name) as columns from pragma_table_info('event') where name <> 'place'").get() ?? { columns: '' }
    log.prepare('attach ? as stream').run(join(folders.data, 'stream.db'))
    log.exec(`insert into stream.stream_event (g, term, stream_hash, ${columns}) select place, 1, zeroblob(32), ${columns} from main.event; insert into stream.batch_signature select * from main.batch_signature; detach stream`)
    log.pragma('wal_checkpoint(TRUNCATE)')
    const events = log.prepare<[], number>('select count(*) from event').pluck().get()
    log.close()
    truncateSync(file, 2 * PAGE)
    expect(lookAtDamage({ ...folders, now })).toMatchObject({ events, streamed: events, lost: [] })
  })

  test('is not gone on with where nobody could log in; it may be let in anew, since the server has all of it', async () => {
    const { own, ...folders } = await emptied('front', ...EVENTS, 'verifier')
    expect(lookAtDamage({ ...folders, now })).toMatchObject({ events: own, lost: [], hopeless: expect.stringContaining('data masuk petugas') as string, anew: true })
    for (const file of marksIn(folders)) rmSync(file)
    expect(lookAtDamage({ ...folders, now })).toMatchObject({ hopeless: expect.stringContaining('Pulihkan dari cadangan') as string, anew: false })
  })

  test('may not be let in anew where the mark of use knows of more than came back', async () => {
    const folders = await emptied('front', ...EVENTS, 'incarnation', 'verifier')
    const stream = new Database(join(folders.data, 'stream.db'))
    stream.exec("delete from stream_event where g = (select max(g) from stream_event where type <> 'device.enrolled')")
    stream.close()
    expect(lookAtDamage({ ...folders, now })).toMatchObject({ anew: false })
    expect(() => { startAnew({ ...folders, now }) }).toThrow('not all')
  })

  test('nor where something can be read that the server has not', async () => {
    expect(lookAtDamage({ ...(await emptied('back', 'verifier')), now })).toMatchObject({ lost: [], hopeless: expect.stringContaining('data masuk petugas') as string, anew: false })
  })

  test('is gone on with where the PINs come again from the others, though none was read; not where one comes from no other PC', async () => {
    const folders = await emptied('back', 'verifier')
    const device = basename(must(marksIn(folders)[0], 'a mark')).slice(0, -'.mark-1'.length)
    const log = new Database(join(folders.data, 'log.db'))
    log.prepare("insert into membership values (1, ?, ?, '10.0.0.2', 7443, ?, ?, 'B', 'Back Office', ?, null, 0)").run(device, OFFICE.id, 'f'.repeat(64), 'a'.repeat(64), now)
    log.close()
    expect(lookAtDamage({ ...folders, now })).toMatchObject({ pinsElsewhere: true, hopeless: '', anew: false })
    const stream = new Database(join(folders.data, 'stream.db'))
    stream.prepare("delete from stream_event where type = 'device.enrolled' and json_extract(cast(body as text), '$.device') <> ?").run(device)
    stream.close()
    expect(lookAtDamage({ ...folders, now })).toMatchObject({ pinsElsewhere: false, hopeless: expect.stringContaining('data masuk petugas') as string })
  })

  test('which never did anything may; a power cut while it is emptied leaves it so, and the drafts come along', async () => {
    const folders = await emptied('head', 'incarnation', 'verifier', 'membership', 'answer')
    expect([folders.own, lookAtDamage({ ...folders, now })]).toEqual([0, expect.objectContaining({ events: 0, lost: [], anew: true })])
    const log = new Database(join(folders.data, 'log.db'))
    log.pragma('writable_schema = on')
    log.prepare('insert into draft values (?, ?, ?, ?, ?)').run('d', 'Surat', 'Yth.', people.dewi.id, now)
    log.close()
    // Both names it goes by while files change places.
    const kept = 'log.db.rusak-20261105T020000Z'
    renameSync(join(folders.data, 'log.db'), join(folders.data, kept))
    renameSync(join(folders.data, 'stream.db'), join(folders.data, kept.replace('log', 'stream')))
    expect(lookAtDamage({ ...folders, now }).anew).toBe(true)
    writeCheckMemory(folders.keys, { folder: folders.data, since: now, finished: null, broken: null })
    startAnew({ ...folders, now })
    expect(readCheckMemory(folders.keys, folders.data)).toBe(null)
    const store = openStore({ ...folders, now: () => now })
    expect([store.settings.office(), store.sync, store.drafts.list().map(({ title }) => title), store.warnings]).toEqual([null, null, ['Surat'], [expect.stringContaining('sudah dikosongkan. Jangan menyiapkan kantor baru di sini: pilih Gabung ke kantor')]])
    store.close()
    expect(readdirSync(folders.data).filter((name) => name.includes('.rusak-')).toSorted()).toEqual(expect.arrayContaining([kept, kept.replace('log', 'register'), kept.replace('log', 'stream')]))
  })
})

const marksIn = ({ keys }: Folders): readonly string[] => readdirSync(keys).filter((name) => name.includes('.mark-')).map((name) => join(keys, name))

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
