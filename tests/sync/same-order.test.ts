import { afterAll, expect, test } from 'vitest'
import type { TimeZone } from '#domain/ids.ts'
import { people } from '../domain/people.ts'
import { OFFICE } from '../store/support/office-on-disk.ts'
import { clearAway } from '../store/support/temporary-folder.ts'
import type { Pc } from './pc.ts'
import { TwoPcs } from './two-pcs.ts'
import { listed } from './same-registers.ts'

afterAll(clearAway)

test('S-41 dossiers received at one moment stand in one order in the lists of every PC, whichever each knew first', { timeout: 60_000 }, async () => {
  const two = await TwoPcs.open()
  const { front, back } = two
  for (const pc of [front, back]) await pc.catchesUp()
  for (const name of ['Ani', 'Budi', 'Cici', 'Dodi', 'Eka']) for (const pc of [front, back]) pc.receives(name)
  for (const pc of [front, back, front]) await pc.catchesUp()
  const { newestFirst = [], running = [] } = listed(front.store)
  expect(newestFirst).toHaveLength(10)
  expect(running).toEqual(newestFirst.toReversed())
  expect(listed(back.store)).toEqual(listed(front.store))
  await two.close()
})

test('S-41 an office that moves to another time zone has the same years and days in every row, whoever was cut off meanwhile and whatever was done there', { timeout: 60_000 }, async () => {
  const two = await TwoPcs.open()
  const { front, back } = two
  for (const pc of [front, back]) await pc.catchesUp()
  // The last hour of the year in Jakarta, the first of the next one in Jayapura.
  for (const pc of [front, back]) pc.desk.at('2026-12-31T16:30:00.000Z')
  const moves = (pc: Pc, timeZone: TimeZone): void => { pc.desk.act(people.nina, (tx) => { tx.append({ aggregate: `office:${OFFICE.id}`, base: null, event: { type: 'office.changed', version: 1, body: { ...OFFICE, timeZone } } }) }) }
  const of2027 = ({ store }: Pc) => store.dossiers.search({ text: '', status: 'all', year: 2027, after: '', limit: 10 }).total
  front.receives('Ani')
  back.receives('Budi')
  moves(front, 'Asia/Jayapura')
  front.receives('Cici')
  expect([of2027(front), of2027(back)]).toEqual([2, 0])
  for (const pc of [front, back, front]) await pc.catchesUp()
  for (const pc of [front, back]) expect(of2027(pc)).toBe(3)
  expect(back.folded()).toEqual(front.folded())
  // Two move it at once, and both moves come home in one page.
  moves(front, 'Asia/Jakarta')
  await front.sendsAll()
  moves(back, 'Asia/Jayapura')
  await back.sendsAll()
  expect([of2027(front), of2027(back)]).toEqual([0, 3])
  for (const pc of [front, back]) await pc.takesAll()
  expect([of2027(front), of2027(back)]).toEqual([3, 3])
  expect(back.folded()).toEqual(front.folded())
  const before = back.folded()
  back.sync.goBackTo(0)
  await back.catchesUp()
  expect(back.folded()).toEqual(before)
  await two.close()
})
