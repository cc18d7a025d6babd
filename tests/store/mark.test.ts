import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { IsoDate } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import type { Machine } from '#store/mark/machine.ts'
import { openStore } from '#store/open-store.ts'
import { DataDamaged } from '#store/sqlite/data-damaged.ts'
import { NumberingStopped } from '#store/contract/numbering-stopped.ts'
import { afterAll, describe, expect, test } from 'vitest'
import { people } from '../domain/people.ts'
import { backupOf, copyOf, putBack, slotsIn } from './support/moving-folders.ts'
import { newFolders, OfficeOnDisk, PERMITS, REGISTER } from './support/office-on-disk.ts'
import { clearAway, temporaryFolder } from './support/temporary-folder.ts'

afterAll(clearAway)

const registerNo = (office: OfficeOnDisk, name = 'Pemohon') => office.state(office.receives({ name })).registerNumber?.no
const lostOf = (office: OfficeOnDisk) => office.store.numbers.gaps(REGISTER.id).flatMap(({ open }) => open.map(({ first, last }) => [first, last]))
const stopped = ({ store }: OfficeOnDisk) => store.numbers.stopped({ book: REGISTER.id, date: '2026-11-03' as IsoDate, abbreviation: 'SIKRO' })
const isWhole = (office: OfficeOnDisk) => expect(office.store.verify(10)).toEqual([])

/** An office that has taken in so many. */
function officeWith(dossiers: number): OfficeOnDisk {
  const office = new OfficeOnDisk()
  for (let count = 0; count < dossiers; count += 1) office.receives({ name: `Pemohon ${count}` })
  return office
}

describe('older data put back', () => {
  test('last week’s data: a new device, numbers above the mark of use, the gap named, a warning that stands', () => {
    const office = officeWith(1)
    const { device } = office.store
    const lastWeek = backupOf(office)
    expect([registerNo(office), registerNo(office.at('2026-11-03T08:00:00.000Z'))]).toEqual([2, 3])
    putBack(office, lastWeek)
    office.at('2026-11-09T02:00:00.000Z').open()
    expect(office.store.device).not.toBe(device)
    expect(office.store.warnings).toEqual([expect.stringMatching(/^Data di komputer ini lebih lama daripada yang terakhir dipakai \(diketahui 9 November 2026\).*Pekerjaan sesudah 3 November 2026 pukul 09\.00 sampai 3 November 2026 pukul 15\.00 tidak ada di data ini \(catatan nomor \d+–\d+\)\. Nomor yang hilang: Buku Register 2026 2–3\./)])
    expect(registerNo(office)).toBe(4)
    expect(office.store.numbers.gaps(REGISTER.id)).toMatchObject([{ first: 2, last: 3, why: 'restored', open: [{ first: 2, last: 3 }] }])
    isWhole(office)
    expect(office.reopen().warnings).toHaveLength(1)
    expect(registerNo(office)).toBe(5)
    isWhole(office)
  })

  test('a number entered from paper below one that is there is named as well, and no other; so it is where they are put back once more, and where the mark was lost with a power cut', () => {
    const office = officeWith(1)
    const records = (no: number) => { office.act(people.nina, (tx) => tx.recordNumber(REGISTER.id, no, '2026-11-02' as IsoDate, `Dari kertas ${no}`)) }
    records(9)
    const older = backupOf(office)
    records(5)
    for (const times of ['once', 'twice']) {
      putBack(office, older)
      office.open()
      expect(lostOf(office), times).toEqual([[5, 5]])
      expect(office.store.warnings.at(-1), times).toContain('Nomor yang hilang: Buku Register 2026 5.')
    }
    expect(registerNo(office)).toBe(10)

    const [marked] = slotsIn(office.folders.keys)
    const before = readFileSync(must(marked, 'a slot'))
    records(7)
    office.store.close()
    for (const slot of slotsIn(office.folders.keys)) writeFileSync(slot, before)
    office.open()
    putBack(office, older)
    office.open()
    expect(lostOf(office), 'read off the log again').toEqual([[5, 5], [7, 7], [10, 10]])
    isWhole(office)
  })

  test('only log.db put back: register.db, which knows more, is folded anew', () => {
    const office = officeWith(1)
    const lastWeek = backupOf(office)
    const joko = office.receives({ name: 'Joko' })
    office.store.close()
    for (const part of ['log.db-wal', 'log.db-shm']) rmSync(join(office.folders.data, part), { force: true })
    cpSync(join(lastWeek, 'log.db'), join(office.folders.data, 'log.db'))
    office.open()
    expect(office.store.dossiers.state(joko)).toBeNull()
    expect(lostOf(office)).toEqual([[2, 2]])
    expect(registerNo(office)).toBe(3)
  })

  test('used, and then the newer data put back again: no number of either is given twice', () => {
    const office = officeWith(1)
    const older = backupOf(office)
    expect([registerNo(office), registerNo(office)]).toEqual([2, 3])
    const newer = backupOf(office)
    putBack(office, older)
    office.open()
    expect([registerNo(office), registerNo(office)]).toEqual([4, 5])
    putBack(office, newer)
    office.open()
    expect(lostOf(office)).toEqual([[4, 5]])
    expect(registerNo(office)).toBe(6)
    isWhole(office)
    expect(office.store.warnings).toHaveLength(1)
  })

  test('without a number given since, nothing is lost and nothing waits', () => {
    const office = officeWith(1)
    const older = backupOf(office)
    office.receives({ name: 'Joko' }, 'incomplete')
    putBack(office, older)
    office.open()
    expect(office.store.warnings).toEqual([expect.stringContaining('Tidak ada nomor yang hilang.')])
    expect([lostOf(office), registerNo(office)]).toEqual([[], 2])
  })

  test('a book that began at 251 lost only what was given of it', () => {
    const office = officeWith(1)
    const older = backupOf(office)
    office.act(people.mega, (tx) => tx.recordNumber(PERMITS.id, 253, '2026-11-03' as IsoDate, 'Dari buku tulis'))
    putBack(office, older)
    office.open()
    expect(office.store.numbers.gaps(PERMITS.id)).toMatchObject([{ first: 253, last: 253 }])
  })

  test('data from before anything was done in it keep the mark’s last numbers in sight', () => {
    const folders = newFolders()
    const office = new OfficeOnDisk(folders)
    registerNo(office)
    office.store.close()
    rmSync(folders.data, { recursive: true })
    const empty = openStore({ ...folders, now: () => office.now })
    expect(empty.warnings).toEqual([expect.stringMatching(/^Folder data ini kosong, padahal di komputer ini pernah ada data Loket sampai 3 November 2026 pukul 09\.00 .*Nomor terakhir di data itu: Buku Register 2026 1\./)])
    empty.close()
    const anew = new OfficeOnDisk(folders)
    expect(anew.store.warnings).toEqual([expect.stringMatching(/pernah berisi data Loket lain sampai catatan nomor \d+\..*Nomor terakhir di data itu: Buku Register 2026 1\./)])
    isWhole(anew)
    expect(anew.reopen().warnings).toHaveLength(1)
    registerNo(anew.at('2026-11-05T02:00:00.000Z'))
    anew.store.close()
    rmSync(folders.data, { recursive: true })
    const again = openStore({ ...folders, now: () => anew.now })
    expect(again.warnings).toEqual([expect.stringMatching(/pernah ada data Loket sampai 5 November 2026/)])
    again.close()
  })
})

describe('data that may be a copy', () => {
  const OTHER: Machine = { system: 'lain', board: null, nets: [] }
  const HERE: Machine = { system: 'sini', board: null, nets: [] }
  const CASES: Readonly<Record<string, (office: OfficeOnDisk) => readonly [OfficeOnDisk, RegExp]>> = {
    'the data folder alone, on another PC': (office) => [new OfficeOnDisk(copyOf(office, 'data')), /mungkin salinan dari komputer lain/],
    'cloned with its keys, on another PC': (office) => [new OfficeOnDisk(copyOf(office, 'data and keys'), { machine: OTHER }), /berasal dari komputer lain/],
    'the mark deleted': (office) => [withMark(office, (files) => files.forEach((file) => rmSync(file))), /tidak punya penanda pemakaian/],
    'the whole keys folder deleted': (office) => [withMark(office, () => rmSync(office.folders.keys, { recursive: true })), /tidak punya penanda pemakaian/],
    'both slots garbled': (office) => [withMark(office, (files) => files.forEach((file) => writeFileSync(file, 'bukan penanda'))), /penanda pemakaian data ini tidak terbaca/],
    'both slots empty': (office) => [withMark(office, (files) => files.forEach((file) => truncateSync(file))), /penanda pemakaian data ini tidak terbaca/],
  }
  const withMark = (office: OfficeOnDisk, change: (files: readonly string[]) => void): OfficeOnDisk => {
    office.store.close()
    change(slotsIn(office.folders.keys))
    office.open({ machine: HERE })
    return office
  }

  test.each(Object.entries(CASES))('%s: a new device without a run; once an admin has read the paper it goes on, and stays so', (_, move) => {
    const office = new OfficeOnDisk(newFolders(), { machine: HERE })
    registerNo(office)
    const { device } = office.store
    const [copy, why] = move(office)
    expect(copy.store.device).not.toBe(device)
    expect(copy.store.warnings).toEqual([expect.stringMatching(why), expect.stringContaining('Nomor belum bisa diberikan di komputer ini')])
    expect(stopped(copy)).toBe(true)
    expect(() => copy.receives({ name: 'Joko' })).toThrow(NumberingStopped)
    copy.receives({ name: 'Joko' }, 'incomplete')
    isWhole(copy)
    const run = must(copy.store.numbers.toResume('2026-11-03' as IsoDate).find(({ book }) => book === REGISTER.id), 'the register’s run')
    expect(copy.act(people.nina, (tx) => tx.resumeRun(run, 4))).toEqual({ run: run.run, first: 2, last: 4 })
    expect(registerNo(copy)).toBe(5)
    copy.reopen(copy === office ? { machine: HERE } : { machine: OTHER })
    isWhole(copy)
  })

  test('a run waits year by year: next year’s comes with the book, last year’s is asked for where there are numbers of it', () => {
    const office = officeWith(1)
    const copy = new OfficeOnDisk(copyOf(office, 'data')).at('2027-01-05T02:00:00.000Z')
    const waiting = copy.store.numbers.toResume('2027-01-05' as IsoDate)
    expect(waiting.filter(({ book }) => book === REGISTER.id)).toMatchObject([{ year: 2027, known: 0, past: false }, { year: 2026, known: 1, past: true }])
    const last = must(waiting.find(({ past }) => past), 'last year’s run')
    copy.act(people.nina, (tx) => tx.resumeRun(last, 1))
    expect(copy.store.numbers.toResume('2027-01-05' as IsoDate).filter(({ book }) => book === REGISTER.id)).toEqual([])
    expect(registerNo(copy)).toBe(1)
  })

  test('a number below what is known is nobody’s to go on with', () => {
    const copy = new OfficeOnDisk(copyOf(officeWith(2), 'data'))
    const run = must(copy.store.numbers.toResume('2026-11-03' as IsoDate)[0], 'a run')
    expect(() => copy.act(people.nina, (tx) => tx.resumeRun(run, 1))).toThrow(/known up to 2/)
    expect(stopped(copy)).toBe(true)
  })
})

describe('what is no copy', () => {
  test('one slot torn: the other tells', () => {
    for (const torn of [0, 1]) {
      const office = officeWith(1)
      const { device } = office.store
      office.store.close()
      const file = must(slotsIn(office.folders.keys)[torn], 'a slot')
      writeFileSync(file, readFileSync(file).subarray(0, 100))
      office.open()
      expect([office.store.device, office.store.warnings, registerNo(office)]).toEqual([device, [], 2])
    }
  })

  test('a mark that lags behind, as after a power cut', () => {
    const office = officeWith(1)
    const before = slotsIn(office.folders.keys).map((file) => readFileSync(file))
    expect(registerNo(office)).toBe(2)
    office.store.close()
    slotsIn(office.folders.keys).forEach((file, slot) => writeFileSync(file, must(before[slot], 'a slot')))
    office.open()
    expect([office.store.warnings, registerNo(office)]).toEqual([[], 3])
  })

  test('the data folder moved on the same PC', () => {
    const office = officeWith(1)
    const { device } = office.store
    const moved = new OfficeOnDisk({ data: copyOf(office, 'data').data, keys: office.folders.keys })
    expect([moved.store.device, moved.store.warnings, registerNo(moved)]).toEqual([device, [], 2])
  })

  test('two offices that keep their keys in one folder', () => {
    const keys = join(temporaryFolder(), 'keys')
    const one = new OfficeOnDisk({ data: join(temporaryFolder(), 'data'), keys })
    const other = new OfficeOnDisk({ data: join(temporaryFolder(), 'data'), keys })
    expect([registerNo(one), registerNo(other), registerNo(one)]).toEqual([1, 1, 2])
    expect([one.reopen().warnings, other.reopen().warnings]).toEqual([[], []])
  })
})

test('log.db gone beside its register is damage, not a new beginning', () => {
  const office = officeWith(1)
  office.store.close()
  rmSync(join(office.folders.data, 'log.db'))
  expect(() => office.open()).toThrow(DataDamaged)
})

test('a mark that cannot be written holds no act up, and is told', () => {
  const faults: unknown[] = []
  const office = new OfficeOnDisk(newFolders(), { onFault: (fault) => faults.push(fault) })
  office.store.close()
  const [first = '', second = ''] = slotsIn(office.folders.keys)
  for (const file of [first, second]) {
    rmSync(file)
    mkdirSync(join(file, 'x'), { recursive: true })
  }
  office.open({ onFault: (fault) => faults.push(fault) })
  expect(faults).toHaveLength(1)
  expect(office.store.warnings).toContainEqual(expect.stringContaining('Penanda pemakaian di luar folder data tidak bisa ditulis'))
  office.receives({ name: 'Joko' }, 'incomplete')
  expect(faults).toHaveLength(1)
})

describe('killed', () => {
  const killedAt = (office: OfficeOnDisk, point: string) => {
    const { data, keys } = office.folders
    expect(spawnSync(process.execPath, [join(import.meta.dirname, 'support/die-at.ts'), data, keys, point]).signal).toBe('SIGKILL')
  }

  test('between the commit and the mark: the act stands, nothing is taken for put back', () => {
    const office = officeWith(1)
    const { device } = office.store
    office.store.close()
    killedAt(office, 'between the commit and the mark')
    office.open()
    expect([office.store.device, office.store.warnings, registerNo(office)]).toEqual([device, [], 3])
    isWhole(office)
  })

  test.each(['before the new device has said a word', 'before the new device’s mark', 'before it is known that the mark stands'])('%s, with older data put back: one new device, one gap', (point) => {
    const office = officeWith(1)
    const older = backupOf(office)
    expect(registerNo(office)).toBe(2)
    putBack(office, older)
    killedAt(office, point)
    office.open()
    expect(office.store.warnings).toHaveLength(1)
    expect([lostOf(office), registerNo(office)]).toEqual([[[2, 2]], 3])
    isWhole(office)
    expect(office.reopen().warnings).toHaveLength(1)
  })

  test.each(['before the new device’s mark', 'before it is known that the mark stands'])('%s, with the mark gone: numbering stays stopped, under one warning', (point) => {
    const office = officeWith(1)
    office.store.close()
    for (const file of slotsIn(office.folders.keys)) rmSync(file)
    killedAt(office, point)
    office.open()
    expect([stopped(office), office.store.warnings.length, office.store.incidents.length]).toEqual([true, 2, 1])
    isWhole(office)
  })
})
