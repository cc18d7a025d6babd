import type { Generated } from 'kysely'

/** log.db: the number ledger. `year` is that of the letter's date. */
export interface NumberTable {
  id: Generated<number>
  book: string
  run: string
  no: number
  year: number
  date: string
  text: string
  state: 'given' | 'recorded'
  summary: string
  dossier: string | null
  officer: string | null
  at: string
}
