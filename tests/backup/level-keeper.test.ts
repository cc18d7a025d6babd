import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { wrapIdentity } from '../../electron/backup/backup-key.ts'
import { inBackup, lastPart, setsIn } from '../../electron/backup/backup-set.ts'
import { wrappedHash, writeSettings } from '../../electron/backup/backup-settings.ts'
import { backupFolder } from '../../electron/backup/find-backups.ts'
import { Backups } from '../../electron/backup/backups.ts'
import { LevelKeeper } from '../../electron/backup/level-keeper.ts'
import { registerIn } from '../../electron/backup/register-in.ts'
import { setBackup } from '../../electron/backup/set-backup.ts'
import { compared } from '../../electron/backup/run-task.ts'
import { OfficeWithBackup } from './office-with-backup.ts'

let office: OfficeWithBackup
let keeper: LevelKeeper
let place: string
let keys: string
let folder: string
let faults: unknown[]

beforeAll(async () => { office = await OfficeWithBackup.established() })
afterAll(() => office.close())
beforeEach(async () => {
  place = mkdtempSync(path.join(tmpdir(), 'loket-flashdisk-'))
  keys = mkdtempSync(path.join(tmpdir(), 'loket-keys-'))
  faults = []
  const { data } = office.place
  folder = backupFolder(place, registerIn(data).root)
  mkdirSync(folder, { recursive: true })
  const wrapped = await wrapIdentity(office.key, 'kopi pahit tiga gelas', 10)
  writeFileSync(inBackup.key(folder), wrapped)
  writeSettings(keys, { place, identity: office.key.identity, wrapped: [wrappedHash(wrapped)] })
  keeper = newKeeper()
})
afterEach(async () => {
  await keeper.settled()
  keeper.close()
})

const newKeeper = (): LevelKeeper => {
  const { data } = office.place
  return new LevelKeeper({ data, keys, now: () => office.office.now, verify: (set) => compared({ data, keys }, set, () => {}), told: () => {}, fault: (error) => { faults.push(error) } })
}
const newest = () => setsIn(folder)[0]

test('every act is in the backup after the next round; where nothing was added nothing is written', async () => {
  await office.takesIn('Siti')
  expect(await keeper.round()).toMatchObject({ state: 'level', folder: place, at: office.office.now, problem: '' })
  // Each set opens without the folder's own file.
  expect(readFileSync(inBackup.key(newest()?.folder ?? ''))).toEqual(readFileSync(inBackup.key(folder)))
  await office.takesIn('Bambang')
  await keeper.round()
  expect(newest()?.manifest.parts).toHaveLength(2)
  await keeper.round()
  expect(newest()?.manifest.parts).toHaveLength(2)
  expect(faults).toEqual([])
})

test('a set is restored beside and compared at once, and again after six hours; a new one begins each day', async () => {
  await keeper.round()
  await keeper.settled()
  expect(await keeper.round()).toMatchObject({ verified: office.office.now })
  office.hoursPass(7)
  await keeper.round()
  await keeper.settled()
  expect(await keeper.round()).toMatchObject({ verified: office.office.now })
  office.hoursPass(18)
  await keeper.round()
  expect(setsIn(folder)).toHaveLength(2)
})

test('the stick is pulled out and put back: the office goes on, and so does the backup, by itself', async () => {
  await keeper.round()
  const level = office.office.now
  renameSync(place, `${place}-di-saku`)
  await office.takesIn('Siti')
  expect(await keeper.round()).toMatchObject({ state: 'away', at: level, problem: '' })
  expect(existsSync(place)).toBe(false)
  renameSync(`${place}-di-saku`, place)
  expect(await keeper.round()).toMatchObject({ state: 'level', at: office.office.now })
  expect(newest()?.manifest.parts).toHaveLength(2)
  expect(faults).toEqual([])
})

test('a stick that comes back as it was some acts ago is brought level, though nothing was done meanwhile', async () => {
  await keeper.round()
  cpSync(place, `${place}-dahulu`, { recursive: true })
  await office.takesIn('Siti')
  await keeper.round()
  const level = newest()?.manifest.parts.length
  renameSync(place, `${place}-di-saku`)
  await keeper.round()
  renameSync(`${place}-dahulu`, place)
  expect(newest()?.manifest.parts).toHaveLength(1)
  expect(await keeper.round()).toMatchObject({ state: 'level' })
  expect(newest()?.manifest.parts).toHaveLength(level ?? 0)
})

test('a stick pulled out while its set is compared is away, not damaged', async () => {
  const { data } = office.place
  let looks = 0
  const pulled = new LevelKeeper({ data, keys, now: () => office.office.now, told: () => {}, fault: (error) => { faults.push(error) }, verify: (set) => {
    looks += 1
    if (looks > 1) return Promise.resolve('')
    renameSync(place, `${place}-di-saku`)
    return Promise.resolve(`${set} tidak terbaca`)
  } })
  await pulled.round()
  await pulled.settled()
  renameSync(`${place}-di-saku`, place)
  await pulled.round()
  await pulled.settled()
  pulled.close()
  expect([faults, looks, setsIn(folder).length]).toEqual([[], 2, 1])
})

test('after a start without the stick it is still known how old the backup is', async () => {
  await keeper.round()
  const level = office.office.now
  office.hoursPass(2)
  renameSync(place, `${place}-di-saku`)
  const later = newKeeper()
  expect(await later.round()).toMatchObject({ state: 'away', at: level })
  later.close()
})

test('nothing is written to an empty mount point, and nothing beside the backup of another key', async () => {
  await keeper.round()
  renameSync(place, `${place}-di-saku`)
  mkdirSync(place)
  expect(await keeper.round()).toMatchObject({ state: 'away', problem: expect.stringContaining('disk lain') })
  expect(readdirSync(place)).toEqual([])
  mkdirSync(folder, { recursive: true })
  writeFileSync(inBackup.key(folder), 'another office')
  expect(await keeper.round()).toMatchObject({ state: 'away' })
  expect(readdirSync(folder)).toEqual(['kunci.age'])
})

test('a set that is damaged on the stick is told, and a new one is begun', async () => {
  await keeper.round()
  await keeper.settled()
  await keeper.round()
  const set = newest()
  if (set) truncateSync(path.join(set.folder, lastPart(set).file), 300)
  office.hoursPass(7)
  await keeper.round()
  await keeper.settled()
  expect(faults).toEqual([expect.objectContaining({ message: expect.stringContaining('rusak') })])
  await keeper.round()
  expect(setsIn(folder)).toHaveLength(2)
  await keeper.settled()
  expect(await keeper.round()).toMatchObject({ state: 'level', verified: office.office.now })
})

test('a stick that cannot be written is told with what to do, and gone on with once it can', async () => {
  await keeper.round()
  await office.takesIn('Siti')
  const set = newest()?.folder ?? ''
  // A folder in the way of the next part: the administrator of this machine may write anywhere, so no lock stops it.
  const inTheWay = path.join(set, '00001.age')
  mkdirSync(path.join(inTheWay, 'isi'), { recursive: true })
  chmodSync(set, 0o500)
  const { state, problem } = await keeper.round()
  expect(state).toBe('failing')
  expect(problem).toMatch(/tidak bisa ditulis|belum berhasil ditulis/)
  chmodSync(set, 0o700)
  rmSync(inTheWay, { recursive: true })
  expect(await keeper.round()).toMatchObject({ state: 'level', problem: '' })
})

test('what a kill left behind on the PC, a readable copy of the log, is cleared away at the next start', async () => {
  const left = path.join(office.place.data, 'cadangan')
  mkdirSync(left, { recursive: true })
  writeFileSync(path.join(left, 'x.db'), readFileSync(path.join(office.place.data, 'log.db')))
  newKeeper().close()
  expect(existsSync(left)).toBe(false)
})

test('the key on the PC is for its user alone', () => {
  expect(statSync(path.join(keys, 'cadangan.json')).mode & 0o077).toBe(0)
})

test('the same place with another pass phrase is locked anew under this one; who does not know it is refused', async () => {
  const folders = { data: office.place.data, keys }
  const stranger = { ...folders, keys: mkdtempSync(path.join(tmpdir(), 'loket-keys-')) }
  expect(await setBackup(folders, place, 'teh manis empat cangkir', 10)).toMatchObject({ ok: true })
  expect(await setBackup(stranger, place, 'kopi pahit tiga gelas', 10)).toMatchObject({ ok: false, refusal: { fields: [{ path: 'passPhrase', message: expect.stringContaining('kata sandi lain') }] } })
  expect(await setBackup(stranger, place, 'teh manis empat cangkir', 10)).toMatchObject({ ok: true })
  expect(await keeper.round()).toMatchObject({ state: 'away' })
  expect(await setBackup(folders, place, 'teh manis empat cangkir', 10)).toMatchObject({ ok: true })
  expect(await keeper.round()).toMatchObject({ state: 'level' })
})

test('settings nobody can read are a backup that stands still, not an office that never had one; chosen again with its pass phrase it goes on', async () => {
  await keeper.round()
  writeFileSync(path.join(keys, 'cadangan.json'), '{"place":')
  const broken = { state: 'failing', problem: expect.stringMatching(/Pengaturan cadangan di komputer ini rusak.*memilih lagi folder cadangan/) }
  expect(await keeper.round()).toMatchObject(broken)
  const { data } = office.place
  const started = new Backups({ data, keys, entry: '', changed: () => {}, fault: (error) => { faults.push(error) } })
  expect(started.status).toMatchObject(broken)
  await started.close()
  expect(await setBackup({ data, keys }, place, 'kopi pahit tiga gelas', 10)).toMatchObject({ ok: true })
  expect(await keeper.round()).toMatchObject({ state: 'level', folder: place })
})
