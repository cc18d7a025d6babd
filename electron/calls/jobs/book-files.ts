import { refusal, type Refusal } from '#domain/refusal.ts'

/** How a book or list leaves Loket. */
export type BookFormat = 'pdf' | 'xlsx' | 'csv'

export const MEDIA_TYPES: Readonly<Record<BookFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  pdf: 'application/pdf',
}
export const FORMAT_NAMES: Readonly<Record<BookFormat, string>> = { xlsx: 'Excel', csv: 'CSV', pdf: 'halaman cetak' }

/** A longer printed book is no longer read; the file formats have no such end. */
const MOST_PRINTED = 10_000
const number = new Intl.NumberFormat('id-ID')

/** Null where it may be printed. `what` is counted, `instead` is what to choose: "Pilih masa yang lebih pendek". */
export const tooLongToPrint = (format: BookFormat, total: number, what: string, instead: string): Refusal | null =>
  format === 'pdf' && total > MOST_PRINTED
    ? refusal('too-large', `${number.format(total)} ${what} terlalu banyak untuk satu kali cetak, paling banyak ${number.format(MOST_PRINTED)}. ${instead}, atau ekspor ke Excel.`)
    : null
