import { applyEvent } from '#domain/dossier/apply-event.ts'
import type { RecordedDossierEvent } from '#domain/dossier/events.ts'
import type { Dossier } from '#domain/dossier/state.ts'
import type { DossierId, TimeZone } from '#domain/ids.ts'
import type { DossierWriter } from './writer.ts'

interface Fold {
  readonly before: Dossier | null
  state: Dossier | null
  /** Set once an event did not fold: nothing after it does. */
  broken: boolean
}

/** How a throwing fold is met: an act under way is refused; what is already in the log is marked and passed over. */
export type OnThrow = 'refuse' | 'mark'

/** Dossiers as they are folded on within one transaction of register.db: each is read once and written once. */
export class Folds {
  readonly #writer: DossierWriter
  readonly #onThrow: OnThrow
  readonly #folds = new Map<DossierId, Fold>()

  constructor(writer: DossierWriter, onThrow: OnThrow) {
    this.#writer = writer
    this.#onThrow = onThrow
  }

  apply(id: DossierId, recorded: RecordedDossierEvent): void {
    this.#writer.keepEvent(id, recorded)
    const fold = this.#fold(id)
    if (fold.broken) return this.#meet(new Error(`dossier ${id} is unreadable`))
    try {
      fold.state = applyEvent(fold.state, recorded, id)
    } catch (error) {
      this.#meet(error)
      fold.broken = true
      this.#writer.markUnreadable(id, recorded.ref.seq, error)
    }
  }

  /** Writes what has changed. */
  flush(zone: TimeZone): void {
    for (const [id, { before, state, broken }] of this.#folds) {
      if (state && state !== before) this.#writer.put(before, state, zone)
      if (broken) this.#writer.hide(id)
    }
    this.#folds.clear()
  }

  #meet(error: unknown): void {
    if (this.#onThrow === 'refuse') throw error
  }

  #fold(id: DossierId): Fold {
    const known = this.#folds.get(id)
    if (known) return known
    const before = this.#writer.state(id)
    const fold = { before, state: before, broken: this.#writer.isUnreadable(id) }
    this.#folds.set(id, fold)
    return fold
  }
}
