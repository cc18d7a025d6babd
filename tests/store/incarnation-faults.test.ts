import type { IsoDate } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import type { NumberBook } from '#domain/numbering/number-book.ts'
import { findMark } from '#store/mark/mark-slots.ts'
import { openChecked } from '#store/verify/checked-folder.ts'
import { deviceFaults } from '#store/verify/device-faults.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { people } from '../domain/people.ts'
import { editedCopy, faultsAfter } from './support/edit-copy.ts'
import { copyOf } from './support/moving-folders.ts'
import { OfficeOnDisk, PERMITS, REGISTER } from './support/office-on-disk.ts'
import { clearAway } from './support/temporary-folder.ts'
import { threeDevices } from './support/three-devices.ts'

afterAll(clearAway)

let office: OfficeOnDisk
beforeAll(() => { office = threeDevices() })

const edited = (sql: string) => faultsAfter(office, (database) => database.exec(sql))
const second = '(select device from incarnation where ordinal = 2)'

test('three devices one after the other are one whole log', () => {
  expect(office.store.verify(10)).toEqual([])
  expect(office.store.numbers.gaps(REGISTER.id)).toMatchObject([{ first: 2, last: 2, why: 'restored' }, { first: 4, last: 6, why: 'resumed', open: [{ first: 6, last: 6 }] }])
  expect(edited('update draft set title = title')).toEqual([])
})

test('minutes account for numbers that are lost and nobody has accounted for, and for no others', () => {
  const [gap] = office.store.numbers.gaps(REGISTER.id)
  const run = must(office.store.numbers.gaps(REGISTER.id).flatMap(({ open }) => open)[0]?.run ?? gap?.run, 'the run of the gap')
  const close = (first: number, last: number) => () => office.act(people.nina, (tx) => tx.closeLost(REGISTER.id, { run, first, last }, 'BA 13', '2026-11-03' as IsoDate))
  for (const [first, last] of [[1, 1], [4, 5], [5, 6], [7, 7], [6, 5]] as const) expect(close(first, last), `${first}–${last}`).toThrow('are not open in a gap')
  expect(office.store.verify(10)).toEqual([])
})

test('a run that ends with lost numbers, or has no others, is known as far as those: nothing is missed at the next opening, and the mark of use tells of them', () => {
  const from = new OfficeOnDisk()
  from.receives()
  const copy = new OfficeOnDisk(copyOf(from, 'data'))
  const runs = copy.store.numbers.toResume('2026-11-03' as IsoDate)
  const resume = (book: NumberBook, last: number): void => {
    const run = must(runs.find((one) => one.book === book.id), book.name)
    copy.act(people.nina, (tx) => tx.resumeRun(run, last))
    expect(() => copy.act(people.nina, (tx) => tx.resumeRun(run, last + 1))).toThrow('is in hand')
  }
  resume(REGISTER, 6)
  resume(PERMITS, 260)
  const { device, incidents } = copy.store
  copy.reopen()
  expect([copy.store.device, copy.store.incidents.length]).toEqual([device, incidents.length])
  const again = new OfficeOnDisk(copyOf(copy, 'data'))
  expect(findMark(again.folders.keys, from.store.device)).toMatchObject({ mark: { runs: { 'register/2026//': [1, 6], 'permit/2026//': [251, 260] } } })
})

test('the end of an earlier device’s chain taken away is missed: by its signature, by its place, and by the device after it', () => {
  const last = `device = (select device from incarnation where ordinal = 1) and seq = (select max(seq) from event where device = (select device from incarnation where ordinal = 1))`
  const found = edited(`delete from event where ${last}`)
  expect(found).toContainEqual(expect.stringMatching(/hilang: tanda tangannya masih ada/))
  expect(found).toContainEqual(expect.stringMatching(/bukan yang disebut saat perangkat diganti/))
  expect(edited(`delete from batch_signature where ${last}; delete from event where ${last}`)).toContainEqual(expect.stringMatching(/bukan yang disebut saat perangkat diganti/))
})

test('a device in between taken out of the log', () => {
  expect(edited(`delete from event where device = ${second}`).length).toBeGreaterThan(0)
  expect(edited(`delete from batch_signature where device = ${second}; delete from event where device = ${second}`).length).toBeGreaterThan(0)
})

test('places moved about', () => {
  expect(edited('update event set place = place + 1000 where place = (select max(place) from event)').length).toBeGreaterThan(0)
})

test('a gap, its minutes, or a resumed run changed, gone, or slipped in', () => {
  expect(edited('update number_gap set last = last - 1 where first = 4')).toHaveLength(2)
  expect(edited("update number_lost set minutes = 'lain' where no = 4")).toHaveLength(2)
  expect(edited('delete from number_lost where no = 5')).toEqual([expect.stringMatching(/nomor 5 yang hilang ditutup \(BA 12: tidak ditemukan.*buku nomor tidak menyebut hal yang sama/)])
  expect(edited('update run_resumed set last = 5')).toHaveLength(2)
  expect(edited("insert into number_gap select run, 50, 60, book, why, at from number_gap where first = 4")).toEqual([expect.stringMatching(/nomor 50 sampai 60 hilang .*tidak ada catatan yang menyebut hal yang sama/)])
})

test('when a device began said otherwise than its chain says, and a device that wrote and is not listed', () => {
  const found = (sql: string): readonly string[] => {
    const folder = openChecked(editedCopy(office, (database) => database.exec(sql)), null)
    try {
      return [...deviceFaults(folder)].map(({ message }) => message)
    } finally {
      folder.close()
    }
  }
  expect(found('update draft set title = title')).toEqual([])
  expect(found("update incarnation set opened = '2026-01-01T00:00:00.000Z' where ordinal = 2")).toEqual(['Waktu mulai perangkat ke-2 berbeda dari catatannya.'])
  expect(found('delete from incarnation where ordinal = (select max(ordinal) from incarnation)')).toEqual([expect.stringMatching(/^Catatan mulai nomor \d+ ditulis oleh perangkat yang tidak terdaftar di komputer ini\.$/)])
})
