import { expect, test } from 'vitest'
import { requiredText } from '../../../renderer/ui/form/required-text.ts'
import { wholeNumber } from '../../../renderer/ui/form/whole-number.ts'

test('a number as an officer writes it, thousand dots included', () => {
  expect(wholeNumber(' 124 ')).toBe(124)
  expect(wholeNumber('1.250')).toBe(1250)
  expect(wholeNumber('007')).toBe(7)
})

test('what is no number stays no number instead of becoming one', () => {
  for (const text of ['', '12a', '-3', '1,5', '1e3', '9999999999']) expect(wholeNumber(text), text).toBeNull()
})

test('an empty field is named by its label, at its path', () => {
  expect(requiredText([{ path: 'office.name', label: 'Nama kantor', value: '  ' }, { path: 'office.town', label: 'Kota', value: 'Dumai' }])).toEqual([
    { path: 'office.name', message: 'Nama kantor belum diisi.' },
  ])
})
