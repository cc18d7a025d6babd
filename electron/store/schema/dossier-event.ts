/** register.db: every event of every dossier, readable; `event` is JSON of type, version, body. */
export interface DossierEventTable {
  dossier: string
  device: string
  seq: number
  at: string
  officer: string | null
  /** As the officer was called then. */
  officer_name: string
  role: string | null
  command: string
  event: string
}
