import { expect, test } from 'vitest'
import { placeNow } from '../../../renderer/ui/table/row-place.ts'

test('a chosen row is followed wherever it goes; where it is gone, whichever took its place is chosen', () => {
  const chosen = { key: 'rahma', index: 1 }
  expect(placeNow(chosen, ['ayu', 'rahma', 'dewi'])).toBe(1)
  expect(placeNow(chosen, ['baru', 'ayu', 'rahma', 'dewi'])).toBe(2)
  expect(placeNow(chosen, ['ayu', 'dewi'])).toBe(1)
  expect(placeNow(chosen, ['ayu'])).toBe(0)
  expect(placeNow(chosen, [])).toBe(-1)
})

test('where nothing was chosen yet, the first row is', () => {
  expect(placeNow({ key: '', index: 0 }, ['ayu', ''])).toBe(0)
})
