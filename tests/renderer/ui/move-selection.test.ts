import { expect, test } from 'vitest'
import { leastWidth } from '../../../renderer/ui/table/columns.ts'
import { moveSelection } from '../../../renderer/ui/table/move-selection.ts'

test('arrows, pages, ends; never past the first or last row', () => {
  expect(moveSelection('ArrowDown', 3, 10, 4)).toBe(4)
  expect(moveSelection('ArrowDown', 9, 10, 4)).toBe(9)
  expect(moveSelection('ArrowUp', 0, 10, 4)).toBe(0)
  expect(moveSelection('PageDown', 3, 10, 4)).toBe(7)
  expect(moveSelection('PageUp', 3, 10, 4)).toBe(0)
  expect(moveSelection('End', 0, 10, 4)).toBe(9)
  expect(moveSelection('Home', 9, 10, 4)).toBe(0)
})

test('other keys are not the table’s, and an empty table has no row to move to', () => {
  expect(moveSelection('a', 3, 10, 4)).toBeNull()
  expect(moveSelection('ArrowDown', 0, 0, 4)).toBeNull()
})

test('a table scrolls sideways below the sum of its least widths', () => {
  const column = (width: string) => ({ key: width, header: '', width, cell: () => null })
  expect(leastWidth([column('4rem'), column('minmax(12.5rem, 2fr)')])).toBe('16.5rem')
})
