/** One column of an office book, on the printed page, in XLSX and in CSV alike. */
export interface BookColumn<Row> {
  readonly heading: string
  /** Its share of the printed width; the shares together need not be 100. */
  readonly part: number
  readonly align: 'left' | 'center'
  /** "" for an empty cell. Always text: NIK, numbers and phones must not become quantities. */
  readonly value: (row: Row) => string
  /** Present where a spreadsheet may sort and count it; null for a row that has none. */
  readonly quantity?: (row: Row) => number | null
  /** Stays readable in a row that is struck out: the reason why it is. */
  readonly neverStruck?: true
}
