/** register.db: dossiers whose events do not fold, from which event on, and why. */
export interface UnreadableTable {
  dossier: string
  seq: number
  reason: string
}
