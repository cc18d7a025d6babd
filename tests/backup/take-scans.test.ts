import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { takeScans } from '../../electron/backup/take-scans.ts'
import { OfficeWithBackup } from './office-with-backup.ts'

const stick = mkdtempSync(path.join(tmpdir(), 'loket-flashdisk-'))
let here: OfficeWithBackup
beforeAll(async () => { here = await OfficeWithBackup.established({ threads: true }) }, 60_000)
afterAll(() => here.close())

test('a scan that is gone or damaged here comes back from the backup; one that is not whole there is counted and leaves what lies here as it was', { timeout: 60_000 }, async () => {
  const { office } = here
  await office.ask('hendra', 'backup.set', { folder: stick, passPhrase: 'kopi pahit tiga gelas' })
  const taken = [await here.takesIn('Siti Rahmawati'), await here.takesIn('Joko Susilo')]
  await office.ask('hendra', 'backup.now', {})
  const [root = ''] = readdirSync(path.join(stick, 'Cadangan Loket'))
  const scans = path.join(office.root, 'data/lampiran')
  const [one = '', other = ''] = readdirSync(scans)
  const whole = readFileSync(path.join(scans, one))
  const locked = path.join(stick, 'Cadangan Loket', root, 'lampiran', `${one}.age`)
  const kept = readFileSync(locked)

  truncateSync(path.join(scans, one), 5)
  rmSync(path.join(scans, other))
  expect(await here.saidBy(await office.ask('hendra', 'backup.scans', {}))).toBe('Lampiran utuh lagi: 2 diambil dari cadangan.')
  expect(readFileSync(path.join(scans, one))).toEqual(whole)
  for (const { dossier } of taken) expect((await office.ask('budi', 'dossier.open', { dossier })).attachments).toMatchObject([{ state: 'whole' }])
  expect(await here.saidBy(await office.ask('hendra', 'backup.scans', {}))).toBe('Lampiran utuh semua: tidak ada yang perlu diambil.')

  truncateSync(path.join(scans, one), 5)
  for (const spoil of [() => { truncateSync(locked, kept.length - 9) }, () => { rmSync(locked) }]) {
    spoil()
    expect(await here.saidBy(await office.ask('hendra', 'backup.scans', {}))).toBe('0 lampiran diambil dari cadangan. 1 tidak ada di cadangan, atau rusak di sana: pindai lagi dari berkas kertas.')
    expect(statSync(path.join(scans, one)).size).toBe(5)
  }
  writeFileSync(locked, kept)
  expect(await here.saidBy(await office.ask('hendra', 'backup.scans', {}))).toContain('1 diambil')
})

test('a stick pulled out meanwhile is said, not that the backup has no such scan', { timeout: 60_000 }, async () => {
  const folders = { data: path.join(here.office.root, 'data'), keys: path.join(here.office.root, 'keys') }
  const scans = path.join(folders.data, 'lampiran')
  for (const name of readdirSync(scans)) rmSync(path.join(scans, name))
  const pulled = await takeScans(folders, (done) => { if (done === 1) renameSync(stick, `${stick}-di-saku`) })
  expect(pulled).toEqual({ taken: 1, lacking: 1, problem: expect.stringMatching(/^Disk cadangan tercabut sebelum selesai\. 1 lampiran sudah diambil\./) })
  expect((await takeScans(folders, () => {})).problem).toMatch(/^Disk cadangan tidak terpasang\./)
  renameSync(`${stick}-di-saku`, stick)
  expect(await takeScans(folders, () => {})).toEqual({ taken: 1, lacking: 0, problem: '' })
})
