import type { BookId, IsoDate } from '../ids.ts'
import type { GivenNumber } from './number-book.ts'

/** A number that is asked for: whoever has the end of its run in hand gives it. All it is made of but its place in the run. */
export interface AskedNumber {
  readonly book: BookId
  readonly run: string
  /** The letter's date, which sets the year. */
  readonly date: IsoDate
  readonly abbreviation: string
  /** "" where there is none. */
  readonly placeSequence: string
}

/** Stands on paper in place of a number that is asked for. */
export const NUMBER_TO_FOLLOW = 'nomor menyusul'

export const isGiven = (number: GivenNumber | AskedNumber): number is GivenNumber => 'no' in number
