import type { IsoInstant, TimeZone } from '#domain/ids.ts'
import type { CounterStart } from '#protocol/port.ts'
import { openStore } from '#store/open-store.ts'
import Database from 'better-sqlite3'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { damagedLog, goOnWith } from '../../electron/damaged-log.ts'
import { people } from '../domain/people.ts'
import { OFFICE, OfficeOnDisk } from '../store/support/office-on-disk.ts'
import { clearAway } from '../store/support/temporary-folder.ts'

afterAll(clearAway)

const NOW = '2026-11-05T02:00:00.000Z' as IsoInstant

/** Six dossiers; then the disk forgets the page the last of them stand in. */
function damagedOffice(timeZone: TimeZone = 'Asia/Jakarta'): { readonly start: CounterStart; readonly before: Buffer } {
  const office = new OfficeOnDisk()
  office.act(null, (tx) => tx.append({ aggregate: `office:${OFFICE.id}`, base: null, event: { type: 'office.changed', version: 1, body: { ...OFFICE, timeZone } } }))
  for (const name of ['Siti Aminah', 'Joko Susilo', 'Rahmat Hidayat', 'Maria Ulfa', 'Dewi Anggraini', 'Budi Santoso']) office.receives({ name })
  office.store.close()
  const file = path.join(office.folders.data, 'log.db')
  const log = new Database(file, { readonly: true })
  const page = log.prepare<[], number>("select pageno from dbstat where name = 'event' and pagetype = 'leaf' order by path desc limit 1").pluck().get() ?? 0
  log.close()
  const bytes = readFileSync(file)
  bytes.fill(0, (page - 1) * 4096, page * 4096)
  writeFileSync(file, bytes)
  return { start: { ...office.folders, sample: false, version: '1.0.0' }, before: bytes }
}

function openingError({ data, keys }: CounterStart): unknown {
  try {
    openStore({ data, keys, now: () => NOW }).close()
    return null
  } catch (error) {
    return error
  }
}

test('a damaged log.db is a page that says what is safe, what is lost, and what may be decided; nothing was changed', () => {
  const { start, before } = damagedOffice()
  const page = damagedLog(openingError(start), start, NOW)
  expect(page?.title).toBe('Berkas catatan Loket rusak')
  expect(page?.text).toMatch(/Belum ada yang diubah[^]*Masih terbaca: \d+ catatan\. Hilang: \d+ catatan\.[^]*berkas 006\/SIKRO\/XI\/2026 \(B\. S\.\)[^]*dimasukkan lagi dari kertas/)
  expect(page?.text).not.toContain('Budi')
  expect(page?.text).toContain('Nomor yang pernah diberikan dan hilang: Buku Register 2026 nomor 6.')
  expect(page?.choices).toEqual([{ decision: 'readable', label: 'Lanjutkan dengan data yang terbaca' }])
  expect(readFileSync(path.join(start.data, 'log.db'))).toEqual(before)
})

test('what is lost is told by the office’s own clock', () => {
  const texts = (['Asia/Jakarta', 'Asia/Jayapura'] as const).map((zone) => {
    const { start } = damagedOffice(zone)
    return damagedLog(openingError(start), start, NOW)?.text ?? ''
  })
  expect(texts[0]).toContain('09.00')
  expect(texts[1]).toContain('11.00')
  expect(texts[1]).not.toContain('09.00')
})

test('decided to go on with what can be read, the office opens, and the warning stands until an admin has put it away', async () => {
  const { start } = damagedOffice()
  await goOnWith(start, 'readable', NOW)
  const store = openStore({ data: start.data, keys: start.keys, now: () => NOW })
  expect(store.warnings.join()).toContain('Berkas catatan di komputer ini rusak')
  expect(store.dossiers.running().length).toBeGreaterThan(3)
  expect(store.verify(5)).toEqual([])
  store.close()
})

test('with a backup whose stick is not plugged in, the same page comes again and says so', async () => {
  const { start } = damagedOffice()
  writeFileSync(path.join(start.keys, 'cadangan.json'), JSON.stringify({ place: path.join(start.data, 'tidak-terpasang'), identity: 'AGE-SECRET-KEY-1', wrapped: [] }))
  const error = await goOnWith(start, 'backup', NOW).catch((thrown: unknown) => thrown)
  const page = damagedLog(error, start, NOW)
  expect(page?.text).toMatch(/^Disk cadangan tidak terpasang\./)
  expect(page?.choices?.map(({ decision }) => decision)).toEqual(['backup', 'readable'])
})

test('whose PIN is lost is said by name: they cannot log in before an admin has given them a new one', () => {
  const office = new OfficeOnDisk()
  // Long ones, so that not all of them stand on one page.
  for (const { id } of Object.values(people)) office.act(null, (tx) => tx.setVerifier(id, id.padEnd(900, 'x')))
  office.store.close()
  const { data, keys } = office.folders
  const file = path.join(data, 'log.db')
  const log = new Database(file, { readonly: true })
  const pages = log.prepare<[], number>("select pageno from dbstat where name = 'verifier' and pagetype = 'leaf' order by path").pluck().all()
  log.close()
  expect(pages.length).toBeGreaterThan(1)
  const bytes = readFileSync(file)
  bytes.fill(0, ((pages[0] ?? 0) - 1) * 4096, (pages[0] ?? 0) * 4096)
  writeFileSync(file, bytes)
  const start: CounterStart = { data, keys, sample: false, version: '1.0.0' }
  expect(damagedLog(openingError(start), start, NOW)?.text).toMatch(/PIN yang hilang: .*Budi Santoso.* Sesudah dibuka, admin memberi PIN baru di Pengaturan, Petugas/)
})
