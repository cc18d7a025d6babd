import { NOT_SHARED, type Preset } from '#domain/numbering/hands/book-sharing.ts'
import { checkSharing } from '#domain/numbering/hands/check-sharing.ts'
import { checkTemplate, formatNumber } from '#domain/numbering/template.ts'
import type { BookId, IsoDate } from '#domain/ids.ts'
import type { CallInput, CallOutput } from '#protocol/calls.ts'
import { wholeNumber } from '../../ui/form/whole-number.ts'

type BookInput = CallInput<'numbering.saveBook'>['book']
export type BookRow = CallOutput<'numbering.books'>[number]
/** A number book as typed. */
export type BookText = Omit<BookInput, 'firstNumber' | 'sharing'> & { readonly firstNumber: string; readonly preset: Preset; readonly slice: string }

export const bookText = ({ book: { sharing = NOT_SHARED, ...book } }: BookRow): BookText => ({ ...book, firstNumber: String(book.firstNumber), preset: sharing.preset, slice: String(sharing.slice) })
export const bookInput = ({ preset, slice, ...text }: BookText): BookInput => ({
  ...text,
  firstNumber: wholeNumber(text.firstNumber) ?? 0,
  ...(preset === NOT_SHARED.preset ? {} : { sharing: { preset, slice: preset === 'slices' ? (wholeNumber(slice) ?? 0) : NOT_SHARED.slice } }),
})

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
  preset: NOT_SHARED.preset,
  slice: String(NOT_SHARED.slice),
})

export interface Example {
  readonly text: string
  /** Why there is none, as a sentence; "" if there is one or a number is missing still. */
  readonly problem: string
}

/** What the number would look like today with these settings. */
export function bookExample(text: BookText, no: number | null, officeUnit: string, today: IsoDate): Example {
  const problem = checkTemplate(text.template, text.reset) || checkSharing(text.template, text)
  if (problem !== '' || no === null || no < 1) return { text: '', problem }
  const unit = text.unit.trim() === '' ? officeUnit : text.unit
  return { text: formatNumber(text.template, { code: text.code, no, abbreviation: 'SIKRO', placeSequence: '1', unit, counter: text.preset === 'marked' ? 'A' : '', date: today }), problem: '' }
}
