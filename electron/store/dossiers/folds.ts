import { applyEvent } from '#domain/dossier/apply-event.ts'
import type { Dossier } from '#domain/dossier/state.ts'
import type { DossierId } from '#domain/ids.ts'
import type { HistoryWriter, KeptEvent } from './history-writer.ts'
import type { DossierWriter, FoldSurroundings } from './writer.ts'

interface Fold {
  /** Of its row; 0 until it has been taken in. */
  place: number
  /** As it is written. */
  before: Dossier | null
  state: Dossier | null
  broken: boolean
}

export interface FoldsKept {
  /** So many may stay unwritten from one `flush` to the next, those folded on last. */
  readonly unwritten: number
  /** So many that are written stay in memory, so that the next act on one need not read it. */
  readonly written: number
}

/** Dossiers as they are folded on: each is read once and written once per `flush`. The one folded on last comes last. */
export class Folds {
  readonly #writer: DossierWriter
  readonly #history: HistoryWriter
  readonly #kept: FoldsKept
  readonly #folds = new Map<DossierId, Fold>()

  constructor(writer: DossierWriter, history: HistoryWriter, kept: FoldsKept) {
    this.#kept = kept
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

  /** Writes what has changed, but for those that may stay unwritten. */
  flush(surroundings: FoldSurroundings): void {
    this.#write(surroundings, this.#kept.unwritten)
  }

  /** Writes all that has changed. */
  settle(surroundings: FoldSurroundings): void {
    this.#write(surroundings, 0)
  }

  /** After a rollback. */
  forget(): void {
    this.#folds.clear()
    this.#writer.forget()
  }

  #write(surroundings: FoldSurroundings, unwritten: number): void {
    let tooMany = this.#folds.size - Math.max(unwritten, this.#kept.written)
    for (const [id, fold] of this.#folds) {
      if (unwritten > 0 && tooMany <= 0) return
      this.#writeOne(fold, surroundings)
      if (fold.broken) this.#writer.hide(id)
      if (fold.broken || tooMany > 0) this.#folds.delete(id)
      tooMany -= 1
    }
  }

  #writeOne(fold: Fold, surroundings: FoldSurroundings): void {
    const { state } = fold
    if (!state || state === fold.before) return
    this.#writer.put(fold, state, surroundings)
    fold.before = state
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
