import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { IsoInstant } from '#domain/ids.ts'
import { openStore } from '#store/open-store.ts'
import Database from 'better-sqlite3'
import { Chance } from '../../electron/sample/chance.ts'
import { openCounter } from '../../electron/counter.ts'
import { makeSampleOffice } from '../../electron/sample/make-sample-office.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { people } from '../domain/people.ts'
import { type Folders, newFolders, OfficeOnDisk } from './support/office-on-disk.ts'
import { registerDump } from './support/register-dump.ts'
import { clearAway } from './support/temporary-folder.ts'

afterAll(clearAway)

const UNTIL = '2026-05-06T03:00:00.000Z' as IsoInstant
const secrets = { verifierOf: (secret: string) => Promise.resolve(secret), fits: (verifier: string | null, secret: string) => Promise.resolve(verifier === secret) }
const lose = (folders: Folders): void => readdirSync(folders.data).filter((name) => name.startsWith('register.db')).forEach((name) => rmSync(join(folders.data, name)))
const open = (folders: Folders, onProgress: (done: number, total: number) => void = () => {}) => openStore({ ...folders, now: () => UNTIL, onProgress })

const folders = newFolders()
function edit(sql: string): void {
  const database = new Database(join(folders.data, 'register.db'))
  database.exec(sql)
  database.close()
}
let grown: ReturnType<typeof registerDump>

beforeAll(async () => {
  let now = UNTIL
  mkdirSync(folders.data, { recursive: true })
  const counter = openCounter({ ...folders, sample: true, version: '0' }, { now: () => now, secrets })
  await makeSampleOffice(counter, { dossiers: 10, days: 14, until: UNTIL, setClock: (moment) => { now = moment }, progress: () => {} })
  await counter.close()
  grown = registerDump(folders.data)
}, 60_000)

test('a register made anew is the one that grew act by act: every row, every word, every index', () => {
  expect(grown['dossiers']?.length).toBe(10)
  expect(grown['events']?.length).toBeGreaterThan(100)
  expect(grown['words']?.length).toBeGreaterThan(500)
  expect(grown['handOvers']?.length).toBeGreaterThan(0)
  lose(folders)
  open(folders).close()
  expect(registerDump(folders.data)).toEqual(grown)
})

test('also where an officer was renamed and the office moved to another time zone', () => {
  const office = new OfficeOnDisk()
  const chance = new Chance(4)
  const dossiers = Array.from({ length: 8 }, (_, index) => office.at(`2026-11-03T1${index}:30:00.000Z`).receives({ name: `Pemohon ${index}` }))
  const zone = office.store.settings.office()
  office.act(people.nina, (tx) => { if (zone) tx.append({ aggregate: `office:${zone.id}`, base: null, event: { type: 'office.changed', version: 1, body: { ...zone, timeZone: 'Asia/Jayapura' } } }) })
  office.act(people.nina, (tx) => tx.append({ aggregate: `officer:${people.budi.id}`, base: null, event: { type: 'officer.changed', version: 1, body: { ...people.budi, name: 'Budi Santoso, S.H.' } } }))
  for (const dossier of dossiers) if (chance.happens(60)) office.moves(people.budi, dossier, 'printed')
  office.store.close()
  const before = registerDump(office.folders.data)
  lose(office.folders)
  office.open().close()
  expect(registerDump(office.folders.data)).toEqual(before)
})

test('also where events do not fold or cannot even be read: as if they had been folded in one after the other', () => {
  const office = new OfficeOnDisk()
  const dossiers = Array.from({ length: 6 }, (_, index) => office.at(`2026-11-03T1${index}:30:00.000Z`).receives({ name: `Pemohon ${index}` }))
  office.store.close()
  const [file, old] = [join(office.folders.data, 'register.db'), join(office.folders.data, 'lama')]
  copyFileSync(file, old)
  office.open()
  const events = dossiers.map((dossier) => {
    office.moves(people.budi, dossier, 'printed')
    return office.store.dossiers.history(dossier).at(-1)?.ref.seq ?? 0
  })
  office.store.close()
  const raw = office.rawLog()
  raw.exec('drop trigger event_never_updated')
  raw.prepare("update event set body = x'7b' where seq = ?").run(events[1])
  raw.prepare("update event set body = x'6e756c6c' where seq = ?").run(events[3])
  raw.close()
  renameSync(old, file)
  office.open().close()
  const caughtUp = registerDump(office.folders.data)
  expect(caughtUp['unreadable']).toHaveLength(2)
  lose(office.folders)
  expect(office.open().dossiers.search({ text: 'pemohon', status: 'all', year: null, after: '', limit: 9 })).toMatchObject({ total: 4, ids: { length: 4 } })
  office.store.close()
  expect(registerDump(office.folders.data)).toEqual(caughtUp)
})

test('also where a damaged event folds into a dossier no row can be written from: that one is marked, all others are there', () => {
  const office = new OfficeOnDisk()
  const [broken = '', sound = ''] = ['Rahma Dewi', 'Citra Lubis'].map((name) => office.receives({ name }))
  office.store.close()
  const raw = office.rawLog()
  raw.exec('drop trigger event_never_updated')
  const changed = raw.prepare(`update event set body = cast(replace(cast(body as text), '"name":"Rahma Dewi"', '"nqme":"Rahma Dewi"') as blob) where aggregate = ?`).run(`dossier:${broken}`)
  raw.close()
  expect(changed.changes).toBeGreaterThan(0)
  lose(office.folders)
  const store = office.open()
  expect(store.dossiers.search({ text: '', status: 'all', year: null, after: '', limit: 9 })).toMatchObject({ total: 1, ids: [sound] })
  expect(store.dossiers.unreadable().map(({ aggregate }) => aggregate)).toEqual([`dossier:${broken}`])
  expect(store.verify(1000)).not.toEqual([])
  store.close()
})

test.each([0.3, 1])('a kill when %f of it is folded leaves what was there, and the next opening makes the register anew', (share) => {
  open(folders).close()
  edit('update applied set fold_version = fold_version + 1')
  const child = spawnSync(process.execPath, [join(import.meta.dirname, 'support/kill-while-folding.ts'), folders.data, folders.keys, String(share)])
  expect(child.signal).toBe('SIGKILL')
  expect(registerDump(folders.data)['words'], 'the old one stays until the new one is whole').toEqual(grown['words'])
  open(folders).close()
  expect(registerDump(folders.data)).toEqual(grown)
  expect(readdirSync(folders.data).filter((name) => name.includes('.baru'))).toEqual([])
})

test('how far it is only rises, up to the end; one that fits is not folded again', () => {
  const told: (readonly [number, number])[] = []
  lose(folders)
  open(folders, (done, total) => told.push([done, total])).close()
  expect(told.every(([done, total], index) => done <= total && done >= (told[index - 1]?.[0] ?? 0))).toBe(true)
  expect(told.at(-1)?.[0]).toBe(told.at(-1)?.[1])
  open(folders, () => { throw new Error('nothing to fold') }).close()
})
