import type { BookColumn } from './book-column.ts'

/** A run's line in the account of a year's numbers: counts of numbers, which close where nothing is left to be found out. */
export interface HandsRowFacts {
  readonly book: string
  /** "2026", "2026 SIKRO", "2026 kode A". */
  readonly run: string
  /** Who gives from the run's end, and from which number on; "" where nobody does. */
  readonly giver: string
  readonly first: number
  readonly last: number
  readonly given: number
  readonly voided: number
  readonly lost: number
  readonly inHand: number
  readonly asked: number
  /** What is left to be found out, in words; "" = nothing. */
  readonly remark: string
}

const counted = (heading: string, part: number, count: (row: HandsRowFacts) => number): BookColumn<HandsRowFacts> => ({ heading, part, align: 'center', value: (row) => String(count(row)), quantity: count })

/** Columns of the account of a year's numbers: given, void, lost and in hand make up first to last. */
export const handsColumns: readonly BookColumn<HandsRowFacts>[] = [
  { heading: 'Buku', part: 18, align: 'left', value: (row) => row.book },
  { heading: 'Urutan', part: 9, align: 'left', value: (row) => row.run },
  counted('Dari', 5, (row) => row.first),
  counted('Sampai', 6, (row) => row.last),
  counted('Terpakai', 7, (row) => row.given),
  counted('Batal', 5, (row) => row.voided),
  counted('Hilang', 5.5, (row) => row.lost),
  counted('Dalam jatah', 6, (row) => row.inHand),
  counted('Ditanyakan', 8, (row) => row.asked),
  { heading: 'Pemegang', part: 14, align: 'left', value: (row) => row.giver },
  { heading: 'Keterangan', part: 16, align: 'left', value: (row) => row.remark },
]
