import { copyFileSync, cpSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DossierId } from '#domain/ids.ts'
import Database from 'better-sqlite3'
import { afterAll, describe, expect, test } from 'vitest'
import { people } from '../domain/people.ts'
import { OfficeOnDisk } from '../store/support/office-on-disk.ts'
import { clearAway } from '../store/support/temporary-folder.ts'
import { openingText } from './opening-text.ts'

afterAll(clearAway)

/** Closed, with one dossier. */
function office(name: string): { readonly office: OfficeOnDisk; readonly dossier: DossierId; readonly number: string } {
  const its = new OfficeOnDisk()
  const dossier = its.receives({ name })
  const number = its.store.dossiers.state(dossier)?.registerNumber?.text ?? ''
  its.store.close()
  return { office: its, dossier, number }
}

const file = ({ folders }: OfficeOnDisk, name: string): string => join(folders.data, name)
const removeDatabase = (its: OfficeOnDisk, name: string): void => { for (const part of readdirSync(its.folders.data).filter((one) => one.startsWith(name))) rmSync(file(its, part)) }
const searched = (its: OfficeOnDisk, text: string) => its.store.dossiers.search({ text, status: 'all', year: null, after: '', limit: 9 }).total

describe('files of two offices in one folder', () => {
  test('another office’s register.db is put aside, not thrown away and not shown; ours is made anew, and everybody is told until it is gone', () => {
    const [here, there] = [office('Siti Rahmawati'), office('Bambang Wijaya')]
    removeDatabase(here.office, 'register.db')
    copyFileSync(file(there.office, 'register.db'), file(here.office, 'register.db'))
    const theirs = readFileSync(file(there.office, 'register.db'))
    writeFileSync(file(here.office, 'register.db-wal'), 'milik mereka juga')
    here.office.open()
    expect(readFileSync(file(here.office, 'register.db.kantor-lain-wal'), 'utf8')).toBe('milik mereka juga')
    expect([searched(here.office, 'Siti'), searched(here.office, 'Bambang')]).toEqual([1, 0])
    expect(here.office.store.warnings.join()).toMatch(/register\.db milik kantor lain.*disisihkan.*data kantor ini lengkap/)
    expect(readFileSync(file(here.office, 'register.db.kantor-lain')).equals(theirs)).toBe(true)
    rmSync(file(here.office, 'register.db.kantor-lain'))
    expect(here.office.store.warnings).toEqual([])
    here.office.store.close()
    here.office.open()
    expect([here.office.store.warnings, here.office.store.verify(9), searched(here.office, 'Siti')]).toEqual([[], [], 1])
    here.office.store.close()
  })

  test('another office’s log.db beside our register is refused with nothing changed, and ours put back opens as if nothing had been', () => {
    const [here, there] = [office('Siti Rahmawati'), office('Bambang Wijaya')]
    const ours = readFileSync(file(here.office, 'log.db'))
    copyFileSync(file(there.office, 'log.db'), file(here.office, 'log.db'))
    const register = readFileSync(file(here.office, 'register.db'))
    expect(openingText(here.office.folders, here.office.now)).toMatch(/data dua kantor.*log\.db milik kantor lain.*Tidak ada yang diubah.*memulihkan dari cadangan/)
    expect(readFileSync(file(here.office, 'log.db')).equals(readFileSync(file(there.office, 'log.db')))).toBe(true)
    expect(readFileSync(file(here.office, 'register.db')).equals(register)).toBe(true)
    writeFileSync(file(here.office, 'log.db'), ours)
    here.office.open()
    expect([here.office.store.warnings, here.office.store.dossiers.state(here.dossier)?.registerNumber?.text]).toEqual([[], here.number])
    here.office.store.close()
  })

  test('last week’s log.db is no other office’s, also where another device has folded since', () => {
    const here = office('Siti Rahmawati')
    const lastWeek = readFileSync(file(here.office, 'log.db'))
    here.office.open()
    here.office.receives({ name: 'Joko Susilo' })
    here.office.store.close()
    writeFileSync(file(here.office, 'log.db'), lastWeek)
    here.office.open()
    expect(here.office.store.warnings.join()).toContain('lebih lama')
    here.office.receives({ name: 'Dian Purnama' })
    here.office.store.close()
    writeFileSync(file(here.office, 'log.db'), lastWeek)
    expect(openingText(here.office.folders, here.office.now)).toBe('')
    expect(existsSync(file(here.office, 'register.db.kantor-lain'))).toBe(false)
  })
})

describe('an older Loket on data of a newer one', () => {
  const edit = (its: OfficeOnDisk, name: string, sql: string): void => {
    const database = new Database(file(its, name))
    database.exec(sql)
    database.close()
  }

  test('a log.db of a newer version is not opened: the page says to put the newest Loket in, and not a byte is changed', () => {
    const { office: its } = office('Siti Rahmawati')
    edit(its, 'log.db', 'pragma user_version = 90')
    const before = readFileSync(file(its, 'log.db'))
    expect(openingText(its.folders, its.now)).toMatch(/versi Loket yang lebih baru.*Pasang versi Loket terbaru.*Data tidak diubah/)
    expect(readFileSync(file(its, 'log.db')).equals(before)).toBe(true)
  })

  test.each(['pragma user_version = 90', 'update applied set fold_version = fold_version + 7'])('a register.db of a newer one is made anew, since it says nothing the log does not (%s)', (sql) => {
    const { office: its, dossier, number } = office('Siti Rahmawati')
    edit(its, 'register.db', sql)
    its.open()
    expect([its.store.warnings, its.store.dossiers.state(dossier)?.registerNumber?.text]).toEqual([[], number])
    its.store.close()
  })

  test('a dossier with an event this build does not know is kept whole, read up to there and waits; it is moved no further, the others go on', () => {
    const its = new OfficeOnDisk()
    const [siti, joko] = [its.receives({ name: 'Siti Rahmawati' }), its.receives({ name: 'Joko Susilo' })]
    its.moves(people.budi, siti, 'printed')
    const seq = its.store.dossiers.history(siti).at(-1)?.ref.seq ?? 0
    its.store.close()
    edit(its, 'log.db', `drop trigger event_never_updated; update event set type = 'dossier.blessed' where seq = ${seq}`)
    edit(its, 'register.db', 'update applied set fold_version = fold_version + 7')
    its.open()
    expect([its.store.warnings, its.store.dossiers.waiting()]).toEqual([[], [`dossier:${siti}`]])
    expect(its.store.dossiers.state(siti)).toMatchObject({ applicant: { name: 'Siti Rahmawati' }, waiting: [{ seq }] })
    expect(its.store.dossiers.wholeHistory(siti).at(-1)).toMatchObject({ ref: { seq }, event: null })
    expect(() => { its.moves(people.budi, siti, 'printed') }).toThrow(/awaits-upgrade/)
    its.moves(people.budi, joko, 'printed')
    its.store.close()
    const log = new Database(file(its, 'log.db'), { readonly: true })
    expect(log.prepare('select type from event where seq = ?').pluck().get(seq)).toBe('dossier.blessed')
    log.close()
  })
})

test('without the keys folder the data open as a copy would: everything is there, and no number is given before an admin says how', () => {
  const { office: its, dossier, number } = office('Siti Rahmawati')
  rmSync(its.folders.keys, { recursive: true })
  its.open()
  expect(its.store.dossiers.state(dossier)?.registerNumber?.text).toBe(number)
  expect(its.store.warnings.join(' ')).toMatch(/Nomor belum bisa diberikan.*Pemulihan nomor.*nomor terakhir menurut kertas/)
  its.store.close()
})

test('a keys folder that cannot be made is told as what it is', () => {
  const { office: its } = office('Siti Rahmawati')
  const kept = `${its.folders.keys}-di-saku`
  cpSync(its.folders.keys, kept, { recursive: true })
  rmSync(its.folders.keys, { recursive: true })
  writeFileSync(its.folders.keys, 'a file in its place')
  expect(openingText(its.folders, its.now)).toMatch(/folder kunci/i)
  rmSync(its.folders.keys)
  cpSync(kept, its.folders.keys, { recursive: true })
  its.open()
  expect(its.store.warnings).toEqual([])
  its.store.close()
})
