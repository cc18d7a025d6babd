/** register.db: full-text search (FTS5, contentless); `rowid` is the dossier's place. */
export interface DossierTextTable {
  rowid: number
  numbers: string
  nik_tail: string
  phone: string
  name: string
  address: string
  service: string
  /** The table's own name stands for all columns in MATCH. */
  dossier_text: string
}
