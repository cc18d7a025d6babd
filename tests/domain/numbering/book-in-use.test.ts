import { expect, test } from 'vitest'
import type { BookId } from '#domain/ids.ts'
import { bookInUse } from '#domain/numbering/book-in-use.ts'
import type { NumberBook } from '#domain/numbering/number-book.ts'

const book = (id: string, change: Partial<NumberBook> = {}): NumberBook => ({ id: id as BookId, name: id, purpose: 'register', template: '{urut:4}', code: '', unit: '', reset: 'year', firstNumber: 1, active: true, ...change })

test('a thing is numbered by the first open book of its purpose, by none where there is none', () => {
  const [agenda, closed, first, second] = [book('izin', { purpose: 'permit' }), book('lama', { active: false }), book('pertama'), book('kedua')]
  expect(bookInUse([agenda, closed, first, second], 'register')).toBe(first)
  expect(bookInUse([agenda, closed], 'register')).toBeUndefined()
})
