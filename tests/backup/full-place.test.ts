import { execFileSync } from 'node:child_process'
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { must } from '#domain/must.ts'
import { wrapIdentity } from '../../electron/backup/backup-key.ts'
import { inBackup, setsIn } from '../../electron/backup/backup-set.ts'
import { wrappedHash, writeSettings } from '../../electron/backup/backup-settings.ts'
import { newestWhole } from '../../electron/backup/check-backup.ts'
import { backupFolder } from '../../electron/backup/find-backups.ts'
import { LevelKeeper } from '../../electron/backup/level-keeper.ts'
import { registerIn } from '../../electron/backup/register-in.ts'
import { compared } from '../../electron/backup/run-task.ts'
import { sameDisk } from '../../electron/backup/same-disk.ts'
import { canMount, SmallDisk } from '../bad-days/small-disk.ts'
import { OfficeWithBackup } from './office-with-backup.ts'

const mayMount = canMount()
if (!mayMount) console.warn('Skipped: this machine does not let a test mount a small disk, so a full backup disk is tested by its error only.')

let office: OfficeWithBackup
beforeAll(async () => { office = await OfficeWithBackup.established() })
afterAll(() => office.close())

/** What keeps a backup of the office at this place. */
async function keeperAt(place: string) {
  const { data } = office.place
  const keys = mkdtempSync(path.join(tmpdir(), 'loket-keys-'))
  const folder = backupFolder(place, registerIn(data).root)
  mkdirSync(folder, { recursive: true })
  const wrapped = await wrapIdentity(office.key, 'kopi pahit tiga gelas', 10)
  writeFileSync(inBackup.key(folder), wrapped)
  writeSettings(keys, { place, identity: office.key.identity, wrapped: [wrappedHash(wrapped)] })
  const keeper = new LevelKeeper({ data, keys, now: () => office.office.now, verify: (set) => compared({ data, keys }, set, () => {}), told: () => {}, fault: () => {} })
  return { keeper, folder }
}

test('a backup on the disk of the data is kept, and said to be there', async () => {
  const { keeper } = await keeperAt(mkdtempSync(path.join(path.dirname(office.place.data), 'cadangan-sendiri-')))
  expect(await keeper.round()).toMatchObject({ state: 'level', sameDisk: true })
  await keeper.settled()
  keeper.close()
  expect(sameDisk(office.place.data, path.join(office.place.data, 'tidak-ada'))).toBe(false)
})

describe.skipIf(!mayMount)('a stick that is full', () => {
  let disk: SmallDisk
  let keeper: LevelKeeper
  let folder: string
  beforeEach(async () => {
    disk = must(SmallDisk.tryOf(8), 'a small disk')
    const at = await keeperAt(disk.folder)
    keeper = at.keeper
    folder = at.folder
  })
  afterEach(async () => {
    await keeper.settled()
    keeper.close()
    disk.remove()
  })

  /** What a new PC would get from the stick now: how many sets are offered, and whether the newest opens with nothing amiss. */
  const restored = async () => {
    const faults: string[] = []
    const whole = await newestWhole(folder, office.key, path.join(mkdtempSync(path.join(tmpdir(), 'loket-from-stick-')), 'data'), faults)
    return { whole: whole !== null, faults }
  }

  test.each([0, 4, 12, 40, 150])('before its first set (%i kB are free): it says so, nothing half is taken for whole, and with room it goes on by itself', async (free) => {
    disk.fill(free * 1024)
    expect(await keeper.round()).toMatchObject({ state: 'failing', sameDisk: false, problem: expect.stringMatching(/penuh.*Kosongkan ruang/) })
    expect(setsIn(folder)).toEqual([])
    disk.clearUp()
    expect(await keeper.round()).toMatchObject({ state: 'level', problem: '', sameDisk: false })
    expect(await restored()).toEqual({ whole: true, faults: [] })
  })

  test('in the midst of its parts, wherever room ends: what was there before stays whole, and the next round with room has everything', async () => {
    await keeper.round()
    await keeper.settled()
    let full = 0
    for (const free of [0, 4, 8, 16, 32]) {
      await office.takesIn(`Pemohon ${free}`)
      disk.fill(free * 1024)
      const { state, problem } = await keeper.round()
      if (state === 'failing') {
        full += 1
        expect(problem, `${free} kB`).toContain('penuh')
        expect(await restored(), `${free} kB`).toEqual({ whole: true, faults: [] })
      }
      disk.clearUp()
      expect(await keeper.round(), `${free} kB`).toMatchObject({ state: 'level', at: office.office.now, problem: '' })
      expect(await restored(), `${free} kB`).toEqual({ whole: true, faults: [] })
    }
    expect(full).toBeGreaterThan(1)
  })
})

// Not on Windows: what hangs here is a named pipe in a folder, which it does not have.
test.skipIf(process.platform === 'win32')('a network folder that hangs holds nobody up: the counter goes on, and closes', async () => {
  const hung = await OfficeWithBackup.established({ threads: true })
  const place = mkdtempSync(path.join(tmpdir(), 'loket-jaringan-'))
  await hung.office.ask('hendra', 'backup.set', { folder: place, passPhrase: 'kopi pahit tiga gelas' })
  await hung.office.ask('hendra', 'backup.now', {})
  const key = inBackup.key(backupFolder(place, registerIn(hung.place.data).root))
  rmSync(key)
  // Whoever reads it waits for somebody to write.
  execFileSync('mkfifo', [key])
  const looking = hung.office.reply('hendra', 'backup.now', {})
  expect((await hung.takesIn('Siti')).number).not.toBe('')
  expect(await hung.office.ask('budi', 'backup.status', {})).toMatchObject({ folder: place })
  await hung.close()
  expect(await looking).toMatchObject({ ok: true })
  closeSync(openSync(key, 'r+'))
})
