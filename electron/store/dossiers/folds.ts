import { applyEvent } from '#domain/dossier/apply-event.ts'
import type { Dossier } from '#domain/dossier/state.ts'
import type { DossierId } from '#domain/ids.ts'
import type { HistoryWriter, KeptEvent } from './history-writer.ts'
import type { DossierWriter, FoldSurroundings } from './writer.ts'

interface Fold {
  /** Of its row; 0 until it has been taken in. */
  place: number
  readonly before: Dossier | null
  state: Dossier | null
  broken: boolean
}

/** Dossiers as they are folded on: each is read once and written once per `flush`. The one folded on last comes last. */
export class Folds {
  readonly #writer: DossierWriter
  readonly #history: HistoryWriter
  readonly #folds = new Map<DossierId, Fold>()

  constructor(writer: DossierWriter, history: HistoryWriter) {
    this.#writer = writer
    this.#history = history
  }

  /** Throws what the fold throws, and on a dossier that did not fold before; of that too the history and the hand-overs are kept. */
  apply(event: KeptEvent): void {
    const { dossier: id, recorded } = event
    this.#history.keep(event)
    const fold = this.#fold(id)
    if (recorded.event.type === 'document.handed-over') this.#writer.keepHandOver(id, fold.state, recorded, recorded.event.body)
    if (fold.broken) throw new Error(`dossier ${id} is unreadable`)
    fold.state = applyEvent(fold.state, recorded, id)
    fold.place ||= this.#writer.nextPlace()
  }

  /** Stays as it was before; nothing after it folds. */
  giveUp(id: DossierId, place: number): void {
    this.#fold(id).broken = true
    this.#history.leaveOut(place)
  }

  /** Writes what has changed and lets go of it, but for the `keep` dossiers folded on last. */
  flush(surroundings: FoldSurroundings, keep: number): void {
    for (const [id, fold] of this.#folds) {
      if (this.#folds.size <= keep) return
      const { state, broken } = fold
      if (state && state !== fold.before) this.#writer.put(fold, state, surroundings)
      if (broken) this.#writer.hide(id)
      this.#folds.delete(id)
    }
  }

  /** After a rollback. */
  forget(): void {
    this.#folds.clear()
    this.#writer.forget()
  }

  #fold(id: DossierId): Fold {
    const fold = this.#folds.get(id) ?? this.#read(id)
    this.#folds.delete(id)
    this.#folds.set(id, fold)
    return fold
  }

  #read(id: DossierId): Fold {
    const stored = this.#writer.stored(id)
    return { place: stored?.place ?? 0, before: stored?.state ?? null, state: stored?.state ?? null, broken: stored?.unreadable ?? false }
  }
}
