import { expect, test } from 'vitest'
import { readNumberingPlace } from '../../../renderer/numbering/numbering-place.ts'

test('the book and year looked at last are found again', () => {
  expect(readNumberingPlace('{"book":"register","year":2025}', 2026)).toEqual({ book: 'register', year: 2025 })
  expect(readNumberingPlace('{"book":"register","year":null}', 2026)).toEqual({ book: 'register', year: null })
})

test('a year that can no longer be chosen is all years; rubbish is the first book', () => {
  expect(readNumberingPlace('{"book":"register","year":2019}', 2026)).toEqual({ book: 'register', year: null })
  for (const rubbish of [null, '', 'null', '{', '7', '{"book":3,"year":"2026"}']) expect(readNumberingPlace(rubbish, 2026), String(rubbish)).toEqual({ book: '', year: null })
})
