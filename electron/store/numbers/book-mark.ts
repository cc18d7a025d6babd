import type { NumberBook } from '#domain/numbering/number-book.ts'

/** The mark a book's numbers bear on this PC: its code where every counter gives from a run of its own, else none. */
export type BookMark = (book: Pick<NumberBook, 'sharing'>) => string

/** `code` = this PC's, "" for one that has none: a PC alone gives unmarked numbers from such a book, too. */
export const bookMark = (code: () => string): BookMark => ({ sharing }) => (sharing?.preset === 'marked' ? code() : '')

/** This PC's code, whatever a book gives. */
export const codeOf = (mark: BookMark): string => mark({ sharing: { preset: 'marked', slice: 1 } })
