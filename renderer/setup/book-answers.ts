import { checkTemplate, formatNumber } from '#domain/numbering/template.ts'
import type { IsoDate } from '#domain/ids.ts'
import type { FieldMessage } from '#domain/refusal.ts'
import type { CallOutput } from '#protocol/calls.ts'
import { wholeNumber } from '../ui/form/whole-number.ts'
import type { BookText, SetupDraft } from './setup-draft.ts'

export type OfferedBook = CallOutput<'setup.options'>['books'][number]

/** What is typed for a book, or what was offered. The next number is never guessed: a wrong one would be given twice. */
export const bookText = (book: OfferedBook, draft: SetupDraft): BookText => draft.books[book.id] ?? { template: book.template, code: book.code, next: '' }

/** The next number as it would be printed today; "" while it cannot be. */
export function exampleNumber(text: BookText, unit: string, today: IsoDate): string {
  const no = wholeNumber(text.next)
  if (no === null || no < 1 || checkTemplate(text.template) !== '') return ''
  return formatNumber(text.template, { code: text.code, no, abbreviation: 'SIKRO', placeSequence: '1', unit, counter: '', date: today })
}

/** What is wrong with the answers about books, at the paths the counter knows them by. */
export function bookProblems(books: readonly OfferedBook[], draft: SetupDraft): readonly FieldMessage[] {
  return books.flatMap((book, index) => {
    const text = bookText(book, draft)
    const next = wholeNumber(text.next)
    const template = checkTemplate(text.template)
    return [
      ...(next === null || next < 1 ? [{ path: `books.${index}.next`, message: 'Nomor berikutnya diisi angka, paling kecil 1.' }] : []),
      ...(template === '' ? [] : [{ path: `books.${index}.template`, message: template }]),
    ]
  })
}
