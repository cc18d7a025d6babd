/** register.db: a receiver of a disposition who has not marked it done. */
export interface OpenDispositionTable {
  officer: string
  /** "~" where there is none: it sorts last. */
  deadline: string
  at: string
  disposition: string
  dossier: string
}
