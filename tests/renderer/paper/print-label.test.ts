import { expect, test } from 'vitest'
import { PAPER_KINDS } from '../../../domain/paper/paper.ts'
import { printLabel } from '../../../renderer/paper/print-label.ts'
import { sheetOf } from '../../../renderer/paper/sheet-of.ts'

const installed = [{ name: 'EPSON_Loket_1', label: 'EPSON Loket 1' }]
const chosen = { slip: 'EPSON_Loket_1', letter: '', book: 'HP_lama' }

test('the button says where the paper goes and on what', () => {
  expect(printLabel('Cetak resi', { installed, chosen }, 'slip', 'A5')).toBe('Cetak resi → EPSON Loket 1, A5')
  expect(printLabel('Cetak resi', { installed, chosen }, 'slip', '')).toBe('Cetak resi → EPSON Loket 1')
})

test('only what it does where the system’s window will ask, or while nothing is known yet', () => {
  expect(printLabel('Cetak', { installed, chosen }, 'letter', 'F4')).toBe('Cetak')
  expect(printLabel('Cetak', undefined, 'slip', 'A5')).toBe('Cetak')
})

test('a printer that is gone is said to be', () => {
  expect(printLabel('Cetak', { installed, chosen }, 'book', 'F4')).toBe('Cetak → HP_lama (tidak terpasang), F4')
})

test('in the browser it is the browser that prints', () => {
  expect(printLabel('Cetak', null, 'slip', 'A5')).toBe('Cetak lewat peramban')
})

test('the applicant’s slips, the office’s letters and the books’ pages are three kinds of sheet', () => {
  const slips = PAPER_KINDS.filter((kind) => sheetOf(kind) === 'slip')
  const pages = PAPER_KINDS.filter((kind) => sheetOf(kind) === 'book')
  expect([slips, pages]).toEqual([['receipt', 'return-slip', 'dispatch-slip'], ['register-page', 'agenda-page', 'dispatch-page']])
  expect([sheetOf('permit'), sheetOf(null)]).toEqual(['letter', 'letter'])
})
