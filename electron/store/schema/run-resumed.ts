/** log.db: runs a device that began without any may give numbers of, above `last`, which was read off the paper. */
export interface RunResumedTable {
  device: string
  run: string
  last: number
  book: string
  officer: string | null
  at: string
}
