/** log.db: who saw, printed or exported what; a chain of its own. */
export interface ViewTable {
  seq: number
  at: string
  officer: string
  what: string
  about: string
  prev_hash: Uint8Array
  hash: Uint8Array
}
