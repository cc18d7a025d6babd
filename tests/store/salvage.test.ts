import { copyFileSync, cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lookAtDamage, salvage } from '#store/salvage/salvage.ts'
import { markDamaged } from '#store/salvage/find-damage.ts'
import type { SalvageReport } from '#store/salvage/salvage-report.ts'
import Database from 'better-sqlite3'
import { afterAll, describe, expect, test } from 'vitest'
import { at, newCommand, newFolders, OfficeOnDisk } from './support/office-on-disk.ts'
import { openBelow, tellsOpenFiles } from './support/open-below.ts'
import { spoilt } from './support/spoilt.ts'
import { clearAway } from './support/temporary-folder.ts'

afterAll(clearAway)

const PAGE = 4096
const LATER = '2026-11-05T02:00:00.000Z'

/** Forty dossiers, the store closed. */
function office(): OfficeOnDisk {
  const office = new OfficeOnDisk()
  for (let no = 1; no <= 40; no += 1) office.receives({ name: `Pemohon Ke${no}` })
  office.store.close()
  return office
}

const logFile = ({ folders }: OfficeOnDisk): string => join(folders.data, 'log.db')

/** Leaf pages of a table or index, in the order of their rows. */
function pagesOf(office: OfficeOnDisk, name: string, type = 'leaf'): readonly number[] {
  const log = new Database(logFile(office), { readonly: true })
  try {
    return log.prepare<[string, string], number>('select pageno from dbstat where name = ? and pagetype = ? order by path').pluck().all(name, type)
  } finally {
    log.close()
  }
}

function damage(office: OfficeOnDisk, pages: readonly number[], how: (page: Buffer) => void): void {
  const bytes = readFileSync(logFile(office))
  for (const no of pages) how(bytes.subarray((no - 1) * PAGE, no * PAGE))
  writeFileSync(logFile(office), bytes)
}

const zeroed = (page: Buffer): void => { page.fill(0) }

const saved = (office: OfficeOnDisk): SalvageReport => salvage({ ...office.folders, now: LATER as never })

const lastOf = <One>(all: readonly One[]): One => all.at(-1) as One

describe('a log.db that its disk has damaged', () => {
  test('with only an index gone loses nothing, and says that it was damaged', () => {
    const desa = office()
    damage(desa, pagesOf(desa, 'event_by_aggregate'), zeroed)
    const report = saved(desa)
    expect(report).toMatchObject({ lost: [], numbers: [], unsigned: [], hopeless: '' })
    const store = desa.at(LATER).open()
    expect(store.verify(10)).toEqual([])
    expect(store.incidents.map(({ text }) => text)).toEqual([expect.stringContaining('Tidak ada catatan yang hilang.')])
    expect(store.numbers.next({ book: 'register', date: '2026-11-05', abbreviation: 'SIKRO', placeSequence: '1' } as never).no).toBe(41)
    store.close()
  })

  test('goes aside with its write-ahead log, which a killed process left: what only that has can still be read there', () => {
    const desa = new OfficeOnDisk()
    desa.receives({ name: 'Siti Rahmawati' })
    const killed = newFolders()
    for (const folder of ['data', 'keys'] as const) cpSync(desa.folders[folder], killed[folder], { recursive: true })
    desa.store.close()
    const wal = readFileSync(join(killed.data, 'log.db-wal'))
    markDamaged(join(killed.data, 'log.db'))
    expect(salvage({ ...killed, now: LATER as never })).toMatchObject({ lost: [] })
    const [kept = ''] = readdirSync(killed.data).filter((name) => /^log\.db\.rusak-\w+-wal$/.test(name))
    expect(wal.length).toBeGreaterThan(PAGE)
    expect(readFileSync(join(killed.data, kept)).equals(wal)).toBe(true)
  })

  test.skipIf(!tellsOpenFiles)('holds no file of the folder open afterwards', () => {
    const desa = office()
    damage(desa, pagesOf(desa, 'event').slice(1, 2), zeroed)
    lookAtDamage({ ...desa.folders, now: LATER as never })
    expect(openBelow(desa.folders.data)).toEqual([])
    saved(desa)
    expect(openBelow(desa.folders.data)).toEqual([])
  })

  test('with its very first events gone tells of each since when it can be, although nothing stands before them', () => {
    const desa = office()
    const begun = new Database(logFile(desa), { readonly: true })
    const opened = begun.prepare('select opened from incarnation').pluck().get()
    begun.close()
    damage(desa, pagesOf(desa, 'event').slice(0, 1), zeroed)
    const [first] = saved(desa).told
    expect(first).toMatchObject({ place: 1, at: null, notBefore: opened })
  })

  test('with its last page gone names each act of it by number, time and what, and numbers go on above', () => {
    const desa = office()
    damage(desa, pagesOf(desa, 'event').slice(-3), zeroed)
    const report = saved(desa)
    expect(report.lost).toHaveLength(1)
    expect(report.settings, 'no setting is lost').toEqual([])
    const store = desa.at(LATER).open()
    expect(store.verify(10)).toEqual([])
    const [incident] = store.incidents
    expect(incident?.text).toMatch(/catatan nomor \d+, 3 November 2026 pukul 09\.00, nomor diberikan, berkas 039\/SIKRO\/XI\/2026 \(P\. K\.\)/)
    expect(report.numbers).toEqual([{ run: 'register/2026//', first: 39, last: 40 }])
    expect(desa.state(desa.receives({ name: 'Pemohon Berikutnya' })).registerNumber?.no).toBe(41)
    expect(store.verify(10)).toEqual([])
    store.close()
  })

  test('is kept as it was under another name, with a list of what is lost, and the register made from it', () => {
    const desa = office()
    const pages = pagesOf(desa, 'event')
    damage(desa, [pages[4] ?? 0], zeroed)
    const before = readFileSync(logFile(desa))
    const { lost, told } = saved(desa)
    expect(readFileSync(`${logFile(desa)}.rusak-20261105T020000Z`)).toEqual(before)
    expect(readdirSync(desa.folders.data)).toContain('register.db.rusak-20261105T020000Z')
    const list = readFileSync(`${logFile(desa)}.rusak-20261105T020000Z.txt`, 'utf8')
    for (const { place } of told) expect(list).toContain(`catatan nomor ${place}`)
    expect(told.length).toBe(lost.reduce((sum, { first, last }) => sum + last - first + 1, 0))
  })

  test('takes a body whose pages are gone from the register, where its hash says that it is the very same', () => {
    const desa = new OfficeOnDisk()
    const siti = desa.receives({ notes: 'Rumah di belakang pasar. '.repeat(400) })
    desa.store.close()
    damage(desa, pagesOf(desa, 'event', 'overflow'), zeroed)
    expect(saved(desa).lost).toEqual([])
    expect(desa.at(LATER).open().dossiers.state(siti)?.notes).toContain('belakang pasar')
    expect(desa.store.verify(10)).toEqual([])
    desa.store.close()
  })

  test('takes no body from a register that says something else than was written: that act is named as lost', () => {
    const desa = new OfficeOnDisk()
    desa.receives({ notes: 'Rumah di belakang pasar. '.repeat(400) })
    desa.store.close()
    damage(desa, pagesOf(desa, 'event', 'overflow'), zeroed)
    const register = new Database(join(desa.folders.data, 'register.db'))
    register.exec("update dossier_event set event = replace(event, 'belakang', 'samping')")
    register.close()
    expect(saved(desa).lost).toHaveLength(1)
    expect(desa.at(LATER).open().verify(10)).toEqual([])
    desa.store.close()
  })

  test('without its keys gives no number before an admin says how, and those known to be lost stay named in the book', () => {
    const desa = office()
    damage(desa, pagesOf(desa, 'event').slice(-3), zeroed)
    rmSync(desa.folders.keys, { recursive: true })
    expect(saved(desa).numbers).toEqual([{ run: 'register/2026//', first: 39, last: 40 }])
    const { numbers } = desa.at(LATER).open()
    expect(numbers.stopped({ book: 'register', date: '2026-11-05', abbreviation: 'SIKRO' } as never)).toBe(true)
    expect(numbers.gaps('register' as never)).toMatchObject([{ first: 39, last: 40, why: 'restored' }])
    desa.store.close()
  })

  test('takes what it lost from another file of the same log, as the backup has it', () => {
    const desa = office()
    const copy = `${logFile(desa)}.cadangan`
    copyFileSync(logFile(desa), copy)
    damage(desa, pagesOf(desa, 'event').slice(-6), zeroed)
    const report = salvage({ ...desa.folders, now: LATER as never, others: [copy] })
    expect(report).toMatchObject({ lost: [], numbers: [] })
    expect(desa.at(LATER).open().verify(10)).toEqual([])
    desa.store.close()
  })

  test('is not opened at all until somebody has decided, and is not touched by looking', () => {
    const desa = office()
    damage(desa, [lastOf(pagesOf(desa, 'event'))], zeroed)
    const before = readFileSync(logFile(desa))
    expect(() => desa.open()).toThrow('tidak terbaca')
    const report = lookAtDamage({ ...desa.folders, now: LATER as never })
    expect(report.lost).toHaveLength(1)
    expect(readFileSync(logFile(desa))).toEqual(before)
    expect(existsSync(`${logFile(desa)}.disusun`)).toBe(false)
    expect(() => desa.open()).toThrow('tidak terbaca')
  })

  test('whose signatures are gone keeps its events, and says from where to where nobody vouches for each act', () => {
    const desa = office()
    damage(desa, [lastOf(pagesOf(desa, 'batch_signature'))], zeroed)
    const report = saved(desa)
    expect(report).toMatchObject({ lost: [], numbers: [] })
    expect(report.unsigned).toHaveLength(1)
    expect(desa.at(LATER).open().verify(10)).toEqual([])
    desa.store.close()
  })

  test('without the office itself goes on with its settings as the register had them, for an admin to look through', () => {
    const desa = office()
    damage(desa, pagesOf(desa, 'event').slice(0, 4), zeroed)
    expect(saved(desa).hopeless).toBe('')
    const store = desa.at(LATER).open()
    expect(store.settings.office()?.name).toBe('DINAS PENANAMAN MODAL DAN PELAYANAN TERPADU SATU PINTU')
    expect(store.settings.books()).toHaveLength(3)
    expect(store.incidents[0]?.text).toContain('pengaturan yang hilang diambil dari salinannya')
    expect(store.verify(10)).toEqual([])
    store.close()
  })

  test('without the office and without a register is not gone on with', () => {
    const desa = office()
    damage(desa, pagesOf(desa, 'event').slice(0, 4), zeroed)
    rmSync(join(desa.folders.data, 'register.db'))
    expect(lookAtDamage({ ...desa.folders, now: LATER as never }).hopeless).toContain('Pulihkan dari cadangan.')
    expect(() => saved(desa)).toThrow('Pulihkan dari cadangan.')
  })

  /** No hash vouches any more for the event that opened a book. */
  function unopened(desa: OfficeOnDisk, id: string): void {
    spoilt(logFile(desa), `{"id":"${id}","name":`, `{"id":"${id}","nama":`)
    rmSync(join(desa.folders.data, 'register.db'))
  }

  test.each([
    ['the Buku Register, before it gave a number', 'register', 0],
    ['the Buku Register', 'register', 3],
    ['a book that has given numbers', 'permit', 3],
  ] as const)('without %s and without a register is not gone on with: opened anew it would give its numbers again', (_, book, dossiers) => {
    const desa = new OfficeOnDisk()
    for (let no = 1; no <= dossiers; no += 1) desa.receives({ name: `Pemohon Ke${no}` })
    if (book === 'permit') desa.store.transact({ command: newCommand(), actor: null, role: null, now: at(LATER) }, (tx) => tx.recordNumber('permit' as never, 7, '2026-11-03' as never, 'Dari kertas'))
    desa.store.close()
    unopened(desa, book)
    expect(lookAtDamage({ ...desa.folders, now: at(LATER) }).hopeless).toContain('buku nomor termasuk yang hilang. Pulihkan dari cadangan.')
  })

  test('without a book that never gave a number goes on; that it is lost is told', () => {
    const desa = office()
    unopened(desa, 'permit')
    const { hopeless, told } = saved(desa)
    expect([hopeless, told]).toEqual(['', [expect.objectContaining({ about: 'buku nomor permit' })]])
    expect(desa.at(LATER).open().verify(10)).toEqual([])
    desa.store.close()
  })

  test('put aside and not yet made anew when the power went is gone on with', () => {
    const desa = office()
    const log = logFile(desa)
    damage(desa, [lastOf(pagesOf(desa, 'event'))], zeroed)
    copyFileSync(log, `${log}.rusak-20261105T010000Z`)
    writeFileSync(log, '')
    rmSync(log)
    rmSync(join(desa.folders.data, 'register.db'))
    expect(() => desa.open()).toThrow('tidak terbaca')
    expect(saved(desa).lost).toHaveLength(1)
    expect(desa.at(LATER).open().verify(10)).toEqual([])
    desa.store.close()
  })
})
