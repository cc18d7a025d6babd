import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { must } from '#domain/must.ts'
import { wrapIdentity } from '../../electron/backup/backup-key.ts'
import { backUp } from '../../electron/backup/backup-round.ts'
import { inBackup, setsIn } from '../../electron/backup/backup-set.ts'
import { wrappedHash, writeSettings } from '../../electron/backup/backup-settings.ts'
import { backupFolder } from '../../electron/backup/find-backups.ts'
import { prepareRestore } from '../../electron/backup/prepare-restore.ts'
import { registerIn } from '../../electron/backup/register-in.ts'
import { compared, runTask } from '../../electron/backup/run-task.ts'
import { canMount, SmallDisk } from '../bad-days/small-disk.ts'
import { OfficeWithBackup } from './office-with-backup.ts'

const mayMount = canMount()
if (!mayMount) console.warn('Skipped: this machine does not let a test mount a small disk, so a restore onto a full one is not tested.')

const COMMAND = path.join(import.meta.dirname, '../../electron/backup/restore-command.ts')
const PASS_PHRASE = 'kopi pahit tiga gelas'
const BIG = 4_000_000
let office: OfficeWithBackup
let folder: string

beforeAll(async () => {
  office = await OfficeWithBackup.established()
  for (const name of ['Siti Rahmawati', 'Joko Susilo']) await office.takesIn(name)
  await office.office.upload('budi', 'denah.pdf', new TextEncoder().encode(`%PDF-1.4\n${'x'.repeat(BIG)}\n%%EOF\n`))
  folder = backupFolder(office.stick, registerIn(office.place.data).root)
  mkdirSync(folder, { recursive: true })
  await backUp(office.source, { ...office.place, folder })
  writeFileSync(inBackup.key(folder), await wrapIdentity(office.key, PASS_PHRASE, 10))
}, 60_000)
afterAll(() => office.close())

const bought = (root: string) => ({ data: path.join(root, 'data'), keys: path.join(root, 'keys') })

async function prepared(folders: { readonly data: string; readonly keys: string }, progress: (done: number) => void = () => {}) {
  for (const one of [folders.data, folders.keys]) mkdirSync(one, { recursive: true })
  return prepareRestore(folders, folder, PASS_PHRASE, progress)
}

describe.skipIf(!mayMount)('a backup that is whole, restored onto a computer whose disk is full', () => {
  let disk: SmallDisk
  beforeEach(() => { disk = must(SmallDisk.tryOf(24), 'a small disk') })
  afterEach(() => { disk.remove() })

  test.each([
    ['before the log is there', 200_000],
    ['amid the scans', BIG],
  ])('%s: it is that disk, not the backup, and nothing is changed', async (_, free) => {
    const folders = bought(disk.folder)
    disk.fill(free)
    const outcome = await prepared(folders)
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'disk', message: expect.stringMatching(/^Disk komputer ini penuh.*Tidak ada yang diubah\. Kosongkan/) } })
    expect(readdirSync(folders.data)).toEqual([])
    disk.clearUp()
    expect(await prepared(folders)).toMatchObject({ ok: true, value: { faults: [] } })
  })

  test('by the command: what was put there goes, so that the same words can be tried again', { timeout: 60_000 }, async () => {
    const [file, to] = [path.join(mkdtempSync(path.join(tmpdir(), 'loket-sandi-')), 'sandi'), path.join(disk.folder, 'data')]
    writeFileSync(file, PASS_PHRASE)
    const command = () => spawnSync(process.execPath, [COMMAND, '--from', office.stick, '--to', to, '--pass-phrase-file', file], { encoding: 'utf8' })
    disk.fill(BIG)
    expect(command()).toMatchObject({ status: 1, stdout: expect.stringMatching(/^Tidak selesai \(ENOSPC\)\. Periksa .*ruang disknya/) })
    expect(readdirSync(to)).toEqual([])
    disk.clearUp()
    expect(command()).toMatchObject({ status: 0, stdout: expect.stringContaining('Dipulihkan ke') })
  })

  test('while it is only compared: nothing is said against the backup', async () => {
    const folders = bought(disk.folder)
    for (const one of [folders.data, folders.keys]) mkdirSync(one)
    for (const name of ['log.db', 'log.db-wal']) copyFileSync(path.join(office.place.data, name), path.join(folders.data, name))
    writeSettings(folders.keys, { place: office.stick, identity: office.key.identity, wrapped: [wrappedHash(await wrapIdentity(office.key, PASS_PHRASE, 10))] })
    expect(await compared(folders, must(setsIn(folder)[0], 'a set').folder, () => {})).toBe('')
    disk.fill(100_000)
    await expect(compared(folders, must(setsIn(folder)[0], 'a set').folder, () => {})).rejects.toMatchObject({ code: expect.stringMatching(/ENOSPC|SQLITE_FULL/) })
  })
})

test('a stick pulled out amid the scans is said, and nothing of it is left here', async () => {
  const folders = bought(mkdtempSync(path.join(tmpdir(), 'loket-baru-')))
  const outcome = await prepared(folders, (done) => { if (done === 2) renameSync(office.stick, `${office.stick}-di-saku`) })
  renameSync(`${office.stick}-di-saku`, office.stick)
  expect(outcome).toMatchObject({ ok: false, refusal: { message: expect.stringMatching(/^Disk cadangan tercabut sebelum selesai/) } })
  expect(readdirSync(folders.data)).toEqual([])
  expect(await prepared(folders)).toMatchObject({ ok: true, value: { faults: [] } })
})

test('a stick pulled out while it is checked is said, not that its scans are damaged', async () => {
  const keys = mkdtempSync(path.join(tmpdir(), 'loket-keys-'))
  const wrapped = await wrapIdentity(office.key, PASS_PHRASE, 10)
  writeFileSync(inBackup.key(folder), wrapped)
  writeSettings(keys, { place: office.stick, identity: office.key.identity, wrapped: [wrappedHash(wrapped)] })
  const folders = { data: office.place.data, keys }
  for (const moment of [1, 2]) {
    const checked = await runTask(folders, { task: 'check' }, (done) => { if (done === moment) renameSync(office.stick, `${office.stick}-di-saku`) })
    renameSync(`${office.stick}-di-saku`, office.stick)
    expect(checked).toMatchObject({ problems: [expect.stringMatching(/^Disk cadangan tercabut sebelum selesai diperiksa/)] })
  }
  expect(await runTask(folders, { task: 'check' }, () => {})).toMatchObject({ problems: [] })
})
