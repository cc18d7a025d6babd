import { expect, test } from 'vitest'
import type { IsoDate } from '#domain/ids.ts'
import { periodChoices, periodOf } from '../../../renderer/register/period.ts'

const today = '2026-03-17' as IsoDate
const chosen = (choice: string, from = '', to = '') => periodOf({ choice, from, to }, today)

test('the register of this month, of last month, of a year', () => {
  expect(chosen('all')).toEqual({ year: null, from: null, to: null })
  expect(chosen('today')).toEqual({ year: null, from: today, to: today })
  expect(chosen('month')).toEqual({ year: null, from: '2026-03-01', to: '2026-03-17' })
  expect(chosen('last-month')).toEqual({ year: null, from: '2026-02-01', to: '2026-02-28' })
  expect(chosen('2025')).toEqual({ year: 2025, from: null, to: null })
  expect(periodOf({ choice: 'last-month', from: '', to: '' }, '2026-01-05' as IsoDate)).toMatchObject({ from: '2025-12-01', to: '2025-12-31' })
})

test('of typed dates only those that can be read narrow the list', () => {
  expect(chosen('dates', '2026-03-01', '')).toEqual({ year: null, from: '2026-03-01', to: null })
  expect(chosen('dates', '31/2', '2026-03-02')).toEqual({ year: null, from: null, to: '2026-03-02' })
})

test('every choice offered means something', () => {
  for (const { value } of periodChoices(today)) expect(Number.isNaN(chosen(value).year ?? 0), value).toBe(false)
})
