/** log.db: failed log-ins since the last good one. */
export interface VerifierFailureTable {
  officer: string
  count: number
  last: string
}
