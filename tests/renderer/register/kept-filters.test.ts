import { expect, test } from 'vitest'
import { NO_FILTERS, readFilters } from '../../../renderer/register/kept-filters.ts'

test('the part looked at last is found again', () => {
  const kept = { status: 'late', service: 'sikro-pekanbaru', period: { choice: 'dates', from: '2026-01-01', to: '' } }
  expect(readFilters(JSON.stringify(kept))).toEqual(kept)
})

test('what cannot be a filter narrows nothing', () => {
  for (const rubbish of [null, '', 'null', '{', '7', '{"status":"gone","service":3,"period":{"choice":"kapan","from":"","to":""}}', '{"period":{"choice":"2026"}}']) expect(readFilters(rubbish), String(rubbish)).toEqual(NO_FILTERS)
})
