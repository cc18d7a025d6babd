/** register.db: dossiers and settings with an event that does not fold, from which event on, and why. */
export interface UnreadableTable {
  aggregate: string
  place: number
  reason: string
}
