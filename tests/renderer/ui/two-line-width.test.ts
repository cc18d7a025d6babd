import { expect, test } from 'vitest'
import { twoLineWidth } from '../../../renderer/ui/table/two-line-width.ts'

test('a column is as wide as the longer half of its longest number, broken behind a slash, and never narrower than told', () => {
  expect(twoLineWidth(['500.16.7.2/139/SIKRO-1/DPMPTSP/2026', '0001/REG/XI/2026'], 12, 1.5)).toBe('minmax(14rem, 1.5fr)')
  expect(twoLineWidth(['0001/REG/XI/2026'], 12, 2)).toBe('minmax(12rem, 2fr)')
  expect(twoLineWidth([], 12, 2)).toBe('minmax(12rem, 2fr)')
  expect(twoLineWidth(['NOMORTANPAGARISMIRINGSAMASEKALI'], 12, 1)).toBe('minmax(21rem, 1fr)')
})
