import type { BookId, IsoDate } from '../ids.ts'
import type { BookPurpose } from '../workflow/procedure.ts'
import type { BookSharing } from './hands/book-sharing.ts'

/** When the running number starts again at 1. */
export type ResetRule = 'year' | 'type' | 'unit' | 'never'

/** A number book (Buku Agenda, Buku Register) as the admin sets it up. */
export interface NumberBook {
  readonly id: BookId
  readonly name: string
  readonly purpose: BookPurpose
  /** Tokens of docs/decisions/numbers.md, e.g. `{kode}/{urut:3}/{jenis}/{BULAN}/{tahun}`. */
  readonly template: string
  /** Classification code for `{kode}`. */
  readonly code: string
  readonly unit: string
  readonly reset: ResetRule
  /** First number this office gives from the book in Loket, told at the start; later runs begin at 1. */
  readonly firstNumber: number
  readonly active: boolean
  /** Absent: as a PC alone has it, all in one hand. */
  readonly sharing?: BookSharing
}

/** A number given: unique within its run, accounted for for ever. */
export interface GivenNumber {
  readonly book: BookId
  /** Names the run: book, year (or ""), permit abbreviation or unit where the reset rule asks, and mark. */
  readonly run: string
  readonly no: number
  /** As printed, e.g. `500.16.7.2/012/SIKRO/IX/2026`. */
  readonly text: string
  /** The letter's date, which sets the year. */
  readonly date: IsoDate
}

/** Which number it is. Its text says so to people alone: two books may write alike. */
export type NumberInRun = Pick<GivenNumber, 'run' | 'no'>

export const isSameNumber = (one: NumberInRun, other: NumberInRun): boolean => one.run === other.run && one.no === other.no
