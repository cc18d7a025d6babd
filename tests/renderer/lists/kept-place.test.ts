import { expect, test } from 'vitest'
import { readPlace, USUAL_PLACE } from '../../../renderer/lists/kept-place.ts'

test('the list looked at last is found again, with what was chosen of it', () => {
  const kept = { list: 'expiring', months: 12, period: { choice: '2026', from: '', to: '' } }
  expect(readPlace(JSON.stringify(kept))).toEqual(kept)
})

test('a unit is never kept: one nobody is late in any more would hide the others', () => {
  expect(readPlace('{"list":"late","unit":"Back Office"}')).toEqual({ ...USUAL_PLACE, list: 'late' })
})

test('what cannot be a place is the usual one', () => {
  for (const rubbish of [null, '', 'null', '{', '7', '{"list":"gone","months":2,"period":{"choice":"kapan","from":"","to":""}}']) expect(readPlace(rubbish), String(rubbish)).toEqual(USUAL_PLACE)
})
