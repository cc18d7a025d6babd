import { describe, expect, test } from 'vitest'
import type { BookId, IsoDate } from '#domain/ids.ts'
import { romanMonth } from '#domain/numbering/roman.ts'
import { runKey } from '#domain/numbering/run.ts'
import type { ResetRule } from '#domain/numbering/number-book.ts'

const key = (reset: ResetRule, date: string, abbreviation = 'SIKRO', mark = '') => runKey({ id: 'izin' as BookId, reset, unit: 'DPMPTSP' }, date as IsoDate, abbreviation, mark)

describe('a run', () => {
  test('starts again with the year of the letter', () => {
    expect([key('year', '2026-12-31'), key('year', '2027-01-01')]).toEqual(['izin/2026//', 'izin/2027//'])
  })

  test('is one for all years where the book never resets', () => {
    expect(key('never', '2026-12-31')).toBe(key('never', '2027-01-01'))
  })

  test('is its own for each permit type, or for the unit, where the book says so', () => {
    expect([key('type', '2026-01-02'), key('type', '2026-01-02', 'SIPA'), key('unit', '2026-01-02')]).toEqual(['izin/2026/SIKRO/', 'izin/2026/SIPA/', 'izin/2026/DPMPTSP/'])
  })

  test('of a marked device is apart from the unmarked one', () => {
    expect(key('year', '2026-01-02', 'SIKRO', 'B')).toBe('izin/2026//B')
  })

  test('cannot be mistaken for another by a slash in a name', () => {
    expect(key('type', '2026-01-02', 'A/B', '')).not.toBe(key('type', '2026-01-02', 'A', 'B/'))
    expect(key('type', '2026-01-02', 'A/B')).toBe('izin/2026/A%2FB/')
  })
})

test('months in Roman numerals, and none beyond twelve', () => {
  expect([1, 4, 5, 9, 12].map(romanMonth)).toEqual(['I', 'IV', 'V', 'IX', 'XII'])
  expect(() => romanMonth(13)).toThrow()
})
