import { expect, test } from 'vitest'
import type { IsoDate, IsoInstant } from '#domain/ids.ts'
import { putAway, readAway, stillTold } from '../../../renderer/lists/put-away.ts'

const day = (date: string): IsoDate => date as IsoDate
const at = (instant: string): IsoInstant => instant as IsoInstant
const gudang = { name: 'PC Gudang', lastAct: null, enrolled: at('2026-10-01T02:00:00.000Z') }
const loket = { name: 'PC Loket 2', lastAct: at('2026-11-02T08:10:00.000Z'), enrolled: at('2026-10-01T02:00:00.000Z') }

test('a PC that is known to be out of use is told again in a week, any other at once', () => {
  const away = putAway([gudang], [], day('2026-11-23'))
  expect(stillTold([gudang, loket], away, day('2026-11-29'))).toEqual([loket])
  expect(stillTold([gudang, loket], away, day('2026-11-30'))).toEqual([gudang, loket])
})

test('what it did since, and nobody heard of after, is told though it was put away before', () => {
  const away = putAway([loket], [], day('2026-11-03'))
  const worked = { ...loket, lastAct: at('2026-11-04T03:00:00.000Z') }
  expect([stillTold([loket], away, day('2026-11-05')), stillTold([worked], away, day('2026-11-05'))]).toEqual([[], [worked]])
})

test('another one that is put away leaves the first where it is, and what is over is kept no longer', () => {
  const first = putAway([gudang], [], day('2026-11-20'))
  const both = putAway([loket], first, day('2026-11-23'))
  expect(stillTold([gudang, loket], both, day('2026-11-25'))).toEqual([])
  expect(putAway([], both, day('2026-11-27'))).toHaveLength(1)
})

test('it is read as it was kept; whatever else stands there puts nothing away', () => {
  const away = putAway([gudang, loket], [], day('2026-11-23'))
  expect(readAway(JSON.stringify(away))).toEqual(away)
  for (const kept of [null, '', '{', '7', 'null', '{"a":1}', '[7]', '[[1,2]]', '[null]']) expect(readAway(kept)).toEqual([])
})
