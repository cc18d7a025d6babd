import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '#store/open-store.ts'
import type { LogFault } from '#store/store.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { damagedLog, goOnWith } from '../../electron/damaged-log.ts'
import { unopened } from '../../electron/unopened.ts'
import { OfficeOnDisk } from '../store/support/office-on-disk.ts'
import { clearAway } from '../store/support/temporary-folder.ts'

afterAll(clearAway)

const NAMES = ['Siti Rahmawati', 'Joko Susilo', 'Dian Purnama', 'Rahmat Hidayat'] as const
const PAGE = 4096

let office: OfficeOnDisk
/** The folders as they lay when Loket was closed; the log's files while the second applicant's day was under way. */
let whole: string
let secondDay: string

beforeAll(() => {
  office = new OfficeOnDisk()
  const { data, keys } = office.folders
  ;[whole, secondDay] = [mkdtempSync(join(tmpdir(), 'loket-utuh-')), mkdtempSync(join(tmpdir(), 'loket-hari-'))]
  for (const name of NAMES.slice(0, 2)) office.receives({ name })
  for (const name of readdirSync(data).filter((one) => one.startsWith('log.db'))) cpSync(join(data, name), join(secondDay, name))
  office.reopen()
  for (const name of NAMES.slice(2)) office.receives({ name })
  office.store.close()
  for (const [name, folder] of [['data', data], ['keys', keys]] as const) cpSync(folder, join(whole, name), { recursive: true })
})

beforeEach(() => {
  for (const name of ['data', 'keys'] as const) {
    rmSync(office.folders[name], { recursive: true, force: true })
    cpSync(join(whole, name), office.folders[name], { recursive: true })
  }
})

const file = (name: string): string => join(office.folders.data, name)
const start = () => ({ ...office.folders, sample: false, version: '1.0.0' })

function bytesOf(name: string, change: (bytes: Buffer) => void): void {
  const bytes = readFileSync(file(name))
  change(bytes)
  writeFileSync(file(name), bytes)
}

interface Opened {
  readonly there: readonly string[]
  readonly warnings: string
  readonly faults: readonly LogFault[]
  readonly page: ReturnType<typeof unopened> | null
}

/** Who of the applicants is there, and what stands on the desk; or the page that is shown instead. */
function opened(): Opened {
  try {
    const store = openStore({ ...office.folders, now: () => office.now })
    try {
      return { there: NAMES.filter((text) => store.dossiers.search({ text, status: 'all', year: null, after: '', limit: 9 }).total === 1), warnings: store.warnings.join('\n'), faults: store.verify(9), page: null }
    } finally {
      store.close()
    }
  } catch (error) {
    return { there: [], warnings: '', faults: [], page: damagedLog(error, start(), office.now) ?? unopened(error) }
  }
}

/** As an admin would go on from the page, where it offers that. */
async function afterwards() {
  const { page } = opened()
  if (page) await goOnWith(start(), 'readable', office.now)
  return opened()
}

describe('a log.db whose header its disk has altered', () => {
  const HEADER: Readonly<Record<string, readonly [at: number, ...bytes: number[]]>> = {
    'its first sign': [0, 0x58],
    'a page of 512 bytes': [16, 2, 0],
    'a page of no size': [16, 0, 0],
    'a way of reading that nobody knows': [19, 9],
    'two pages in all': [28, 0, 0, 0, 2],
    'free pages that are none': [32, 0, 0, 0, 9, 0, 0, 0, 3],
    'a format that nobody knows': [44, 0, 0, 0, 9],
    'text of another encoding': [56, 0, 0, 0, 2],
    'no version': [60, 0, 0, 0, 0],
    'whose file it is': [68, 1, 2, 3, 4],
    'what its first page is': [100, 7],
  }

  test.each(Object.entries(HEADER))('%s: every act is there, at once or once it was gone on with', async (_, [at, ...altered]) => {
    bytesOf('log.db', (bytes) => { altered.forEach((byte, index) => { bytes[at + index] = byte }) })
    const { page } = opened()
    if (page) expect([page.title, page.choices?.map(({ decision }) => decision), page.text]).toEqual(['Berkas catatan Loket rusak', ['readable'], expect.stringMatching(/Belum ada yang diubah[^]*Tidak ada catatan yang hilang\.\nBila dilanjutkan, semua catatan itu disusun kembali ke berkas baru/)])
    expect(await afterwards()).toMatchObject({ page: null, there: NAMES, faults: [] })
  })
})

test.each([[2, 3], [5, 9], [7, 20], [-2, -1]] as const)('pages that changed places (%s and %s): every act is there or named with its number', async (one, other) => {
  bytesOf('log.db', (bytes) => {
    const [from, to] = [one, other].map((no) => (no < 0 ? bytes.length : 0) + no * PAGE) as [number, number]
    const aside = Buffer.from(bytes.subarray(from, from + PAGE))
    bytes.copyWithin(from, to, to + PAGE)
    aside.copy(bytes, to)
  })
  const after = await afterwards()
  expect([after.page, after.faults]).toEqual([null, []])
  for (const [index, name] of NAMES.entries()) if (!after.there.includes(name)) expect(after.warnings, name).toContain(`00${index + 1}/SIKRO`)
})

describe('a write-ahead log that is not this log’s', () => {
  test('of another day: the log by itself has all of it, so nothing is read into it, and the page says what to move away', () => {
    cpSync(join(secondDay, 'log.db-wal'), file('log.db-wal'))
    const before = readFileSync(file('log.db'))
    expect(opened().page?.text).toMatch(/ada log\.db-wal dari hari lain .*sampai nomor \d+, dengannya hanya sampai \d+\..*Tidak ada yang diubah, dan catatan di log\.db aman\. Minta admin memindahkan log\.db-wal .*\(jangan dihapus\), lalu buka lagi\./)
    expect(readFileSync(file('log.db')).equals(before)).toBe(true)
    expect(readdirSync(office.folders.data).filter((name) => name.includes('sendiri'))).toEqual([])
    for (const name of ['log.db-wal', 'log.db-shm']) rmSync(file(name), { force: true })
    expect(opened()).toMatchObject({ page: null, there: NAMES, warnings: '', faults: [] })
  })

  test('of another PC’s log: the two together cannot be read, the log by itself has all of it, and no backup is asked for', () => {
    const elsewhere = new OfficeOnDisk()
    for (const name of ['Umar Bakri', 'Tuti Andayani', 'Sinta Marpaung', 'Rosmaida Simanjuntak', 'Tiurma Sihombing', 'Juliana Purba']) elsewhere.receives({ name })
    elsewhere.reopen()
    elsewhere.receives({ name: 'Maruli Sinaga' })
    cpSync(join(elsewhere.folders.data, 'log.db-wal'), file('log.db-wal'))
    elsewhere.store.close()
    const before = readFileSync(file('log.db'))
    expect(opened().page?.text).toMatch(/ada log\.db-wal dari hari lain atau dari data lain.*sampai nomor \d+, dengannya tidak terbaca\..*catatan di log\.db aman\. Minta admin memindahkan log\.db-wal .*\(jangan dihapus\), lalu buka lagi\./)
    expect(readFileSync(file('log.db')).equals(before)).toBe(true)
    for (const name of ['log.db-wal', 'log.db-shm']) rmSync(file(name), { force: true })
    expect(opened()).toMatchObject({ page: null, there: NAMES, warnings: '', faults: [] })
  })

  test('its own, left by a kill, is read as ever', () => {
    for (const name of readdirSync(secondDay)) cpSync(join(secondDay, name), file(name))
    expect(opened()).toMatchObject({ page: null, there: NAMES.slice(0, 2), warnings: expect.stringContaining('lebih lama') })
  })
})

test.each(['loket.lock', 'log.db', 'log.db-wal'])('a folder in the place of %s is named, with what to do, and not removed', (name) => {
  rmSync(file(name), { force: true })
  mkdirSync(file(name))
  const text = opened().page?.text ?? ''
  expect(text).toMatch(/ada yang bukan seharusnya \(.*\).*aman dan tidak diubah.*\(jangan dihapus\), lalu buka lagi/)
  expect(text).toContain(file(name))
  expect(readdirSync(office.folders.data)).toContain(name)
})
