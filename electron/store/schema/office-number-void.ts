/** register.db: numbers of the office's stream that were voided; the first voiding counts. */
export interface OfficeNumberVoidTable {
  run: string
  no: number
  reason: string
  officer: string | null
  at: string
}
