/** register.db: every number of the office's stream, whoever gave it, by its place there. One that was given twice stands twice. */
export interface OfficeNumberTable {
  g: number
  device: string
  book: string
  run: string
  no: number
  /** That of the letter's date. */
  year: number
  date: string
  text: string
  state: 'given' | 'recorded'
  /** Of a recorded one; of one that was given its dossier tells. */
  summary: string
  dossier: string | null
  officer: string | null
  at: string
}
