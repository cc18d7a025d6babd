/** log.db: numbers of a gap that were closed with minutes: nobody knows what they were given for. */
export interface NumberLostTable {
  run: string
  no: number
  minutes: string
  minutes_date: string
  officer: string | null
  at: string
}
