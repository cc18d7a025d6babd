import { applyEvent } from '#domain/dossier/apply-event.ts'
import type { RecordedDossierEvent } from '#domain/dossier/events.ts'
import type { Dossier } from '#domain/dossier/state.ts'
import type { DossierId } from '#domain/ids.ts'
import type { DossierWriter, FoldSurroundings } from './writer.ts'

interface Fold {
  readonly before: Dossier | null
  state: Dossier | null
  broken: boolean
}

/** Dossiers as they are folded on within one transaction of register.db: each is read once and written once. */
export class Folds {
  readonly #writer: DossierWriter
  readonly #folds = new Map<DossierId, Fold>()

  constructor(writer: DossierWriter) {
    this.#writer = writer
  }

  /** Throws what the fold throws, and on a dossier that did not fold before; of that too the history and the hand-overs are kept. */
  apply(id: DossierId, recorded: RecordedDossierEvent): void {
    this.#writer.keepEvent(id, recorded)
    const fold = this.#fold(id)
    if (recorded.event.type === 'document.handed-over') this.#writer.keepHandOver(id, fold.state, recorded, recorded.event.body)
    if (fold.broken) throw new Error(`dossier ${id} is unreadable`)
    fold.state = applyEvent(fold.state, recorded, id)
  }

  /** Stays as it was before; nothing after it folds. */
  giveUp(id: DossierId): void {
    this.#fold(id).broken = true
  }

  /** Writes what has changed. */
  flush(surroundings: FoldSurroundings): void {
    for (const [id, { before, state, broken }] of this.#folds) {
      if (state && state !== before) this.#writer.put(before, state, surroundings)
      if (broken) this.#writer.hide(id)
    }
    this.#folds.clear()
  }

  #fold(id: DossierId): Fold {
    const known = this.#folds.get(id)
    if (known) return known
    const stored = this.#writer.stored(id)
    const fold = { before: stored?.state ?? null, state: stored?.state ?? null, broken: stored?.unreadable ?? false }
    this.#folds.set(id, fold)
    return fold
  }
}
