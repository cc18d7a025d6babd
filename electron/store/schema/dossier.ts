import type { Generated } from 'kysely'

/** register.db: each dossier's folded state, and the columns lists are made by. */
export interface DossierTable {
  /** In the order they came; the row of `dossier_text`. */
  place: Generated<number>
  id: string
  /** JSON of `Dossier`. */
  state: string
  status: 'running' | 'waiting-applicant' | 'ended'
  /** Of the register number, else of the intake, in office time. */
  year: number
  received: string
  /** "~" and 0 without a number, so that it sorts last. */
  register_run: string
  register_no: number
  service: string
  nik: string
  phone: string
  name_key: string
  /** JSON of `RunningDossier`, "" once it has ended. */
  running: string
  /** Since when whoever holds it has it. */
  since: string
  /** No calendar makes it due before this date; "" where the clock stands still, has ended or does not run. */
  due_floor: string
  /** Since when its letter waits to be taken; "" where none does. */
  ready: string
  /** When its issued permit ends; "" where none is issued, it does not end, or a newer one took its place. */
  valid_until: string
  /** When it was handed back without ever having had a number; "" otherwise. */
  handed_back: string
  /** When the first conflict nobody has seen to was made; "" where there is none. */
  in_conflict: string
  /** Since when a number of a letter, or its paper with the number, is owed; "" where none is. */
  number_owed: string
  unreadable: Generated<number>
}
