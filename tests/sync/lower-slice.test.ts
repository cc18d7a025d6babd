import { afterAll, expect, test } from 'vitest'
import { handsHandlers } from '../../electron/calls/numbering/hands.ts'
import { clearAway } from '../store/support/temporary-folder.ts'
import { BOOKS, NumberOffice } from './number-office.ts'
import { nina, runOf } from './number-story.ts'

afterAll(clearAway)

const RUN = runOf('one-hand')

test('S-52 numbers of a slice that came back, given after higher ones, are given to no other letter where older data are put back', { timeout: 60_000 }, async () => {
  const office = await NumberOffice.open()
  const { front, back } = office
  const gives = (count: number) => office.gives(front, 'one-hand', count).map(({ no }) => no)
  expect(gives(2)).toEqual([1, 2])
  expect(await handsHandlers(front.store)['hands.handOver']({ run: RUN, to: back.store.device, count: 6 }, nina('hands.handOver', front))).toMatchObject({ ok: true })
  expect(gives(1)).toEqual([9])
  await office.allCatchUp()
  expect(await handsHandlers(back.store)['hands.close']({ run: RUN }, nina('hands.close', back))).toMatchObject({ ok: true })
  await office.allCatchUp()
  expect(gives(1)).toEqual([3])
  await office.allCatchUp()

  const older = front.copyOfData()
  expect(gives(2), 'on paper before the older data are there').toEqual([4, 5])
  front.putBack(older)
  expect(front.store.incidents.map(({ text }) => text).join(), 'which ones it may be').toContain('Buku one-hand 2026 4–5.')
  await office.allCatchUp()
  expect(gives(1)).toEqual([6])
  expect(office.account(front, RUN)).toMatchObject({ lost: 2, twins: 0, strays: 0 })
  expect(front.store.numbers.gaps(BOOKS['one-hand']).flatMap(({ open }) => open.map(({ first, last }) => [first, last]))).toEqual([[4, 5]])
  await office.allCatchUp()
  expect(front.store.verify(5)).toEqual([])
  await office.close()
})
