/** log.db: the facts an issued paper was drawn from, JSON. */
export interface PaperTable {
  id: string
  dossier: string
  facts: string
}
