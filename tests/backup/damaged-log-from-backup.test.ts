import type { IsoInstant } from '#domain/ids.ts'
import type { CounterStart } from '#protocol/port.ts'
import { openStore } from '#store/open-store.ts'
import { checkData } from '#store/verify/check-data.ts'
import { openChecked } from '#store/verify/checked-folder.ts'
import Database from 'better-sqlite3'
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { damagedLog, goOnWith } from '../../electron/damaged-log.ts'
import { OpenOffice } from '../calls/open-office.ts'
import { OfficeWithBackup } from './office-with-backup.ts'

const PASS_PHRASE = 'kopi pahit tiga gelas'
const NOW = '2026-05-06T02:00:00.000Z' as IsoInstant

let its: OfficeWithBackup
let start: CounterStart
let stick: string
/** Siti, Joko and Maria are in the locked backup, Rahmat on the PC alone. */
const NAMES = ['Siti', 'Joko', 'Maria', 'Rahmat']

beforeAll(async () => {
  its = await OfficeWithBackup.established({ threads: true })
  stick = mkdtempSync(path.join(tmpdir(), 'loket-stick-'))
  const { office } = its
  await office.ask('hendra', 'backup.set', { folder: stick, passPhrase: PASS_PHRASE })
  for (const name of NAMES.slice(0, 3)) await its.takesIn(name)
  await office.ask('hendra', 'backup.now', {})
  renameSync(stick, `${stick}-di-saku`)
  await its.takesIn('Rahmat')
  await its.close()
  renameSync(`${stick}-di-saku`, stick)
  start = { data: path.join(office.root, 'data'), keys: path.join(office.root, 'keys'), sample: false, version: '1.0.0' }
  for (const folder of [start.data, start.keys]) cpSync(folder, `${folder}-utuh`, { recursive: true })
}, 60_000)

beforeEach(() => {
  for (const folder of [start.data, start.keys]) {
    rmSync(folder, { recursive: true })
    cpSync(`${folder}-utuh`, folder, { recursive: true })
  }
})

/** The office's first page of events is zeros: its settings and the first intakes stood in it. */
function forgetFirstPage(file: string): void {
  const log = new Database(file, { readonly: true })
  const page = Number(log.prepare("select pageno from dbstat where name = 'event' and pagetype = 'leaf' order by path limit 1").pluck().get())
  log.close()
  writeFileSync(file, readFileSync(file).fill(0, (page - 1) * 4096, page * 4096))
}

const pageOf = () => {
  try {
    openStore({ data: start.data, keys: start.keys, now: () => NOW }).close()
    return null
  } catch (error) {
    return damagedLog(error, start, NOW)
  }
}

async function afterwards() {
  const folder = openChecked(start.data, start.keys)
  const { findings } = await checkData(folder, { entry: '', threads: 1, quick: true, progress: () => {} })
  folder.close()
  const log = new Database(path.join(start.data, 'log.db'), { readonly: true })
  const names = log.prepare<[], string>("select json_extract(cast(body as text), '$.applicant.name') from event where type = 'dossier.received' order by place").pluck().all()
  log.close()
  return { findings, names }
}

test('pages the disk forgot are taken from the locked backup, what came after it from the damaged file: nothing is lost, and the office works on', async () => {
  forgetFirstPage(path.join(start.data, 'log.db'))
  expect(pageOf()?.choices?.map(({ decision }) => decision)).toContain('backup')
  await goOnWith(start, 'backup', NOW)
  const office = new OpenOffice(its.office.root, its.office.officers)
  office.now = NOW
  expect((await office.ask('hendra', 'session.state', {})).warnings.join()).toContain('Tidak ada catatan yang hilang')
  await office.counter.close()
  expect(await afterwards()).toEqual({ findings: [], names: NAMES })
})

test.each([['cut to nothing', (log: string) => { truncateSync(log, 0) }, /berkas yang rusak disimpan sebagai log\.db\.rusak-\w+\./], ['that was deleted', (log: string) => { rmSync(log) }, /\(log\.db\) di komputer ini tidak ada lagi .*sudah disusun kembali dari cadangan(?!.*rusak disimpan).*jangan dikembalikan ke folder data/]])('of a log.db %s the backup has all but what came after it, and that is named with its number, which is not given again', async (_, spoil, done) => {
  spoil(path.join(start.data, 'log.db'))
  const page = pageOf()
  expect(page?.choices?.map(({ decision }) => decision)).toEqual(['backup'])
  expect(page?.text).toMatch(/Pulihkan dari cadangan\. Pasang disknya, lalu pilih Ambil yang hilang dari cadangan di bawah ini\.$/)
  await goOnWith(start, 'backup', NOW)
  const office = new OpenOffice(its.office.root, its.office.officers)
  office.now = NOW
  const said = (await office.ask('hendra', 'session.state', {})).warnings.join()
  expect(said).toContain('0004/REG/V/2026')
  expect(said).toMatch(done)
  const [service] = await office.ask('budi', 'intake.services', {})
  expect((await office.ask('budi', 'intake.preview', { service: service?.id ?? '' })).nextNumber).toBe('0005/REG/V/2026')
  await office.counter.close()
  expect(await afterwards()).toEqual({ findings: [], names: NAMES.slice(0, 3) })
})

test('of a log.db that is not there the page says that it may lie elsewhere; without a backup here, how one is put back', () => {
  rmSync(path.join(start.data, 'log.db'))
  expect(pageOf()).toMatchObject({ title: 'Berkas catatan Loket tidak ada lagi', text: expect.stringMatching(/^Berkas catatan \(log\.db\) tidak ada lagi di folder data[^]*kembalikan ke folder data/) })
  rmSync(path.join(start.keys, 'cadangan.json'))
  expect(pageOf()).toMatchObject({ choices: [], text: expect.stringMatching(/pindahkan folder data ke tempat lain \(jangan dihapus\)[^]*pilih Pulihkan dari cadangan di layar penyiapan/) })
})
