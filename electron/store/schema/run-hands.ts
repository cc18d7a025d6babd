/** register.db: who holds which numbers of a run as the office's stream tells, JSON of `RunHands`. */
export interface RunHandsTable {
  run: string
  book: string
  hands: string
}
