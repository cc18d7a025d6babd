import { checkTemplate, formatNumber } from '#domain/numbering/template.ts'
import type { BookId, IsoDate } from '#domain/ids.ts'
import type { CallInput, CallOutput } from '#protocol/calls.ts'
import { wholeNumber } from '../../ui/form/whole-number.ts'

type BookInput = CallInput<'numbering.saveBook'>['book']
export type BookRow = CallOutput<'numbering.books'>[number]
/** A number book as typed. */
export type BookText = Omit<BookInput, 'firstNumber'> & { readonly firstNumber: string }

export const bookText = ({ book }: BookRow): BookText => ({ ...book, firstNumber: String(book.firstNumber) })
export const bookInput = (text: BookText): BookInput => ({ ...text, firstNumber: wholeNumber(text.firstNumber) ?? 0 })

export const newBook = (books: readonly BookRow[]): BookText => ({
  id: `buku-${books.length + 1}-${Date.now().toString(36)}` as BookId,
  name: '',
  purpose: 'outgoing-letter',
  template: '{kode}/{urut:3}/{unit}/{BULAN}/{tahun}',
  code: '',
  unit: '',
  reset: 'year',
  firstNumber: '',
  active: true,
})

export interface Example {
  readonly text: string
  /** Why there is none, as a sentence; "" if there is one or a number is missing still. */
  readonly problem: string
}

/** What the number would look like today with these settings. */
export function bookExample(text: BookText, no: number | null, officeUnit: string, today: IsoDate): Example {
  const problem = checkTemplate(text.template, text.reset)
  if (problem !== '' || no === null || no < 1) return { text: '', problem }
  const unit = text.unit.trim() === '' ? officeUnit : text.unit
  return { text: formatNumber(text.template, { code: text.code, no, abbreviation: 'SIKRO', placeSequence: '1', unit, counter: '', date: today }), problem: '' }
}
