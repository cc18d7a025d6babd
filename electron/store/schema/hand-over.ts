import type { Generated } from 'kysely'

/** register.db: every hand-over of a letter, in the order they were recorded; the Buku Ekspedisi. */
export interface HandOverTable {
  place: Generated<number>
  device: string
  seq: number
  at: string
  dossier: string
  /** Number and date of the letter as it was handed over; "" for a letter without number. */
  letter_number: string
  letter_date: string
  /** JSON of `HandedOver`. */
  body: string
}
