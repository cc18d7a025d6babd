import type { IsoDate } from '#domain/ids.ts'
import { afterAll, expect, test } from 'vitest'
import { people } from '../domain/people.ts'
import { OfficeOnDisk, PERMITS } from './support/office-on-disk.ts'
import { clearAway } from './support/temporary-folder.ts'

afterAll(clearAway)

const { mega } = people
const date = (text: string): IsoDate => text as IsoDate

/** Mega enters numbers from paper as they come to hand, not as they were given. */
function enteredFromPaper(): OfficeOnDisk {
  const office = new OfficeOnDisk()
  const entries = [[260, '2026-11-06'], [252, '2026-11-04'], [1, '2027-01-04'], [255, '2026-12-31']] as const
  for (const [no, day] of entries) office.act(mega, (tx) => tx.recordNumber(PERMITS.id, no, date(day), `Izin ${no}`, { abbreviation: 'SIKRO', placeSequence: '1' }))
  return office
}

test('a book is printed by year and number, however its numbers came in', () => {
  const { total, rows } = enteredFromPaper().store.numbers.inNumberOrder(PERMITS.id, null, null)
  expect(total).toBe(4)
  expect([...rows].map(({ number }) => [number.no, number.date])).toEqual([[252, '2026-11-04'], [255, '2026-12-31'], [260, '2026-11-06'], [1, '2027-01-04']])
})

test('both ends of a period count; a void number stays in its place with its reason', () => {
  const office = enteredFromPaper()
  const [first] = office.store.numbers.inNumberOrder(PERMITS.id, null, null).rows
  office.act(mega, (tx) => tx.voidNumber(PERMITS.id, first?.number.run ?? '', 252, 'Kertas rusak.'))
  const { total, rows } = office.store.numbers.inNumberOrder(PERMITS.id, date('2026-11-04'), date('2026-12-31'))
  expect([total, [...rows].map(({ number, state, reason }) => [number.no, state, reason])]).toEqual([3, [[252, 'void', 'Kertas rusak.'], [255, 'recorded', ''], [260, 'recorded', '']]])
  expect(office.store.numbers.inNumberOrder(PERMITS.id, date('2028-01-01'), null).total).toBe(0)
})
