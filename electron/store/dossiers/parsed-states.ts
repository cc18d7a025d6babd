import type { Dossier } from '#domain/dossier/state.ts'
import type { DossierId } from '#domain/ids.ts'
import type { Connection } from '../sqlite/connection.ts'

/** An act reads the dossier it acts on twice: to decide, and to fold. */
const REMEMBERED = 16

/** A dossier's row as register.db has it. */
export interface StoredRow {
  readonly place: number
  readonly state: string
  readonly unreadable: number
}

export interface StoredDossier {
  readonly place: number
  readonly state: Dossier
  readonly unreadable: boolean
}

interface Known {
  readonly text: string
  readonly stored: StoredDossier
  /** How much had been written when it was read. */
  readonly asOf: number
}

/** Dossiers as last read, each beside the very text it was parsed from, so that none can be stale. */
export class ParsedStates {
  readonly #parsed: Connection<unknown>['parsed']
  readonly #known = new Map<DossierId, Known>()
  #written = 0

  constructor({ parsed }: Pick<Connection<unknown>, 'parsed'>) {
    this.#parsed = parsed
  }

  /** What a row just read says. */
  read(id: DossierId, { place, state: text, unreadable }: StoredRow): StoredDossier {
    const known = this.#known.get(id)
    const state = known?.text === text ? known.stored.state : this.#parsed<Dossier>(text)
    const stored = { place, state, unreadable: unreadable === 1 }
    this.#known.delete(id)
    this.#known.set(id, { text, stored, asOf: this.#written })
    const [oldest] = this.#known.keys()
    if (this.#known.size > REMEMBERED && oldest !== undefined) this.#known.delete(oldest)
    return stored
  }

  /** As it was read, where no dossier at all was written since: then its row need not be read again. */
  sinceRead(id: DossierId): StoredDossier | null {
    const known = this.#known.get(id)
    return known?.asOf === this.#written ? known.stored : null
  }

  /** Before any row is written: what was read is to be read again. */
  willWrite(): void {
    this.#written += 1
  }
}
