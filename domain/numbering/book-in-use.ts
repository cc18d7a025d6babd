import type { BookPurpose } from '../workflow/procedure.ts'
import type { NumberBook } from './number-book.ts'

/** The book that numbers what has this purpose; the first where there are several. */
export const bookInUse = (books: readonly NumberBook[], purpose: BookPurpose): NumberBook | undefined => books.find((book) => book.active && book.purpose === purpose)
