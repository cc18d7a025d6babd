/** log.db: numbers of the ledger that were voided. */
export interface NumberVoidTable {
  run: string
  no: number
  reason: string
  officer: string | null
  at: string
}
