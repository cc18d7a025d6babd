import { yearOf } from '../calendar/iso-date.ts'
import type { BookId, IsoDate } from '../ids.ts'
import type { NumberBook } from './number-book.ts'

/**
 * Names the run a number is drawn from: `book/year/part/mark`. The year is that of the letter's date in office time; `part` is the permit abbreviation or the unit
 * where the reset rule asks for it; `mark` is a device's code where it gives numbers of its own, else "".
 */
export function runKey(book: Pick<NumberBook, 'id' | 'reset' | 'unit'>, date: IsoDate, abbreviation: string, mark: string): string {
  const year = book.reset === 'never' ? '' : String(yearOf(date))
  const part = book.reset === 'type' ? abbreviation : book.reset === 'unit' ? book.unit : ''
  return [book.id, year, part, mark].map(encodeURIComponent).join('/')
}

/** Numbers of one run, both ends counted. */
export interface NumberRange {
  readonly run: string
  readonly first: number
  readonly last: number
}

/** What a run's name says. `year` is "" where the book never starts again. */
export function runParts(run: string): { readonly book: BookId; readonly year: string; readonly part: string; readonly mark: string } {
  const [book = '', year = '', part = '', mark = ''] = run.split('/').map(plain)
  return { book: book as BookId, year, part, mark }
}

/** Whether the run bears no device's mark, so that it may pass from hand to hand. */
export const isUnmarked = (run: string): boolean => run.endsWith('/')

const plain = (part: string): string => (part.includes('%') ? decodeURIComponent(part) : part)
