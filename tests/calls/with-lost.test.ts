import type { BookId, IsoDate, IsoInstant } from '#domain/ids.ts'
import type { LedgerRow, NumberGap } from '#store/contract/number-reader.ts'
import { expect, test } from 'vitest'
import { withLost } from '../../electron/calls/lists/with-lost.ts'

const RUN = 'permit/2026//'
const AT = '2026-11-03T02:00:00.000Z' as IsoInstant
const given = (no: number, run = RUN): LedgerRow => ({ number: { book: 'permit' as BookId, run, no, text: `${no}/2026`, date: '2026-06-01' as IsoDate }, state: 'given', reason: '', summary: '', dossier: null, officer: null, device: null, at: AT })
const gap = (first: number, last: number, change: Partial<NumberGap> = {}): NumberGap => ({ run: RUN, first, last, why: 'restored', at: AT, open: [{ run: RUN, first, last }], closed: [], ...change })
const day = (text: string) => text as IsoDate
const ALL = { from: null, to: null }
const YEAR = { from: day('2026-01-01'), to: day('2026-12-31') }
const numbers = (rows: readonly LedgerRow[], gaps: readonly NumberGap[], period: Parameters<typeof withLost>[2]) => withLost(rows, gaps, period).map((row) => ('no' in row ? `hilang ${row.no}` : row.number.no)).toArray()

test('lost numbers stand in their places in the agenda: between, before and after those given', () => {
  expect(numbers([given(3), given(6)], [gap(1, 2), gap(4, 5), gap(7, 7)], ALL)).toEqual(['hilang 1', 'hilang 2', 3, 'hilang 4', 'hilang 5', 6, 'hilang 7'])
  expect(numbers([given(3), given(6)], [gap(1, 2), gap(4, 5), gap(7, 7)], YEAR)).toEqual(['hilang 1', 'hilang 2', 3, 'hilang 4', 'hilang 5', 6, 'hilang 7'])
})

test('in a part of the year only those between: nobody knows the dates of the others', () => {
  expect(numbers([given(3), given(6)], [gap(1, 2), gap(4, 5), gap(7, 7)], { from: day('2026-06-01'), to: day('2026-06-30') })).toEqual([3, 'hilang 4', 'hilang 5', 6])
  expect(numbers([], [gap(1, 2)], { from: day('2026-06-01'), to: day('2026-06-30') })).toEqual([])
})

test('a run with nothing but lost numbers is told with its year, and not with another', () => {
  expect(numbers([given(1, 'permit/2025//')], [gap(1, 2)], ALL)).toEqual([1, 'hilang 1', 'hilang 2'])
  expect(numbers([], [gap(1, 2)], YEAR)).toEqual(['hilang 1', 'hilang 2'])
  expect(numbers([], [gap(1, 2)], { from: day('2025-01-01'), to: day('2025-12-31') })).toEqual([])
})

test('each number once: closed ones with the open, and none that was found on paper after all', () => {
  const closed = { no: 4, minutes: 'BA 12', date: day('2026-11-03'), officer: null, at: AT }
  expect(numbers([given(3), given(4), given(7)], [gap(4, 6, { open: [{ run: RUN, first: 6, last: 6 }], closed: [closed, { ...closed, no: 5 }] })], ALL)).toEqual([3, 4, 'hilang 5', 'hilang 6', 7])
})
