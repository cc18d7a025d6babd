/** log.db: numbers of a run that were given and are not in this log; both ends counted. */
export interface NumberGapTable {
  run: string
  first: number
  last: number
  book: string
  /** `restored`: the mark of use knew more than the log. `resumed`: told from paper, where there was no mark to be believed. */
  why: 'restored' | 'resumed'
  at: string
}
