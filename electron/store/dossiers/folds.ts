import type { RecordedDossierEvent } from '#domain/dossier/events.ts'
import { foldEvent, foldUnread } from '#domain/dossier/fold-event.ts'
import type { Dossier } from '#domain/dossier/state.ts'
import type { DossierId, EventRef } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { isFileFault } from '../sqlite/file-fault.ts'
import type { HistoryWriter, KeptEvent } from './history-writer.ts'
import type { DossierWriter, FoldSurroundings } from './writer.ts'

interface Fold {
  /** Of its row; 0 until it has been taken in. */
  place: number
  /** As it is written. */
  before: Dossier | null
  state: Dossier | null
  broken: boolean
  /** Nothing of it can be read yet: what it began with waits, and all behind it. */
  unopened: boolean
  /** Of the last event folded on since it was read. */
  last: number
}

/** An event that is read. */
export interface ReadEvent extends KeptEvent {
  readonly recorded: RecordedDossierEvent
  /** The transition it builds upon; null for the first and for facts. */
  readonly base: EventRef | null
}

/** A dossier whose state, as damaged events made it, no row can be written from. */
export type OnUnwritable = (dossier: DossierId, last: number, error: unknown) => void

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
  /** Whether an event waits of a dossier that has no row. */
  readonly #waits: (id: DossierId) => boolean
  readonly #folds = new Map<DossierId, Fold>()
  /** Those folded on since they were last written, in the same order. */
  readonly #touched = new Set<DossierId>()

  constructor(writer: DossierWriter, history: HistoryWriter, kept: FoldsKept, waits: (id: DossierId) => boolean) {
    this.#kept = kept
    this.#waits = waits
    this.#writer = writer
    this.#history = history
  }

  /** Throws what the fold throws, and on a dossier that did not fold before; of that too the history and the hand-overs are kept. */
  apply(event: ReadEvent): void {
    const { dossier: id, recorded, base } = event
    const fold = this.#fold(id)
    this.#history.keep(event)
    if (recorded.event.type === 'document.handed-over') this.#writer.keepHandOver(id, fold.state, recorded, recorded.event.body)
    if (fold.broken) throw new Error(`dossier ${id} is unreadable`)
    if (fold.unopened) return
    fold.state = foldEvent(fold.state, recorded, base, id)
    fold.place ||= this.#writer.nextPlace()
    fold.last = event.place
  }

  /** One that this build cannot read. */
  wait(event: KeptEvent): void {
    const fold = this.#fold(event.dossier)
    this.#history.keep(event)
    if (fold.broken) return
    if (fold.state) fold.state = foldUnread(fold.state, event.recorded.ref)
    else fold.unopened = true
    fold.last = event.place
  }

  /** From its first event on again: all of them follow. */
  begin(id: DossierId): void {
    const fold = this.#fold(id)
    if (fold.broken && fold.before) this.#writer.show(fold.place, fold.before)
    fold.state = null
    fold.broken = false
    fold.unopened = false
    this.#history.drop(id)
  }

  /** The office has another time zone: so many rows behind a place. The last of them, null where there are no more. */
  moveSome(after: number, limit: number, surroundings: FoldSurroundings): number | null {
    return this.#writer.moveSome(after, limit, surroundings)
  }

  /** A procedure of that hash came to be known. */
  readUnderKnown(hash: string, surroundings: FoldSurroundings): void {
    this.#writer.writeUnderKnown(hash, surroundings)
  }

  /** A procedure of that hash is known no more. */
  readUnderUnknown(hash: string, surroundings: FoldSurroundings): void {
    this.#writer.writeUnderUnknown(hash, surroundings)
  }

  /** Counts no more; the dossier is to be begun again. */
  takeBack(event: EventRef): void {
    this.#writer.dropHandOver(event)
  }

  /** Stays as it was before; nothing after it folds. */
  giveUp(id: DossierId, place: number): void {
    this.#fold(id).broken = true
    this.#history.leaveOut(place)
  }

  /** Writes what has changed, but for those that may stay unwritten. Throws what a row's writing throws where nobody is to be told. */
  flush(surroundings: FoldSurroundings, unwritable: OnUnwritable | null): void {
    this.#write(surroundings, this.#kept.unwritten, unwritable)
  }

  /** Writes all that has changed. */
  settle(surroundings: FoldSurroundings, unwritable: OnUnwritable | null): void {
    this.#write(surroundings, 0, unwritable)
  }

  /** After a rollback. */
  forget(): void {
    this.#folds.clear()
    this.#touched.clear()
    this.#writer.forget()
  }

  #write(surroundings: FoldSurroundings, unwritten: number, unwritable: OnUnwritable | null): void {
    for (const id of this.#touched) {
      if (this.#touched.size <= unwritten) break
      const fold = must(this.#folds.get(id), 'a fold')
      this.#touched.delete(id)
      this.#writeOrGiveUp(id, fold, surroundings, unwritable)
      if (fold.broken) this.#writer.hide(id, fold.before, surroundings)
      if (fold.broken) this.#folds.delete(id)
    }
    this.#letGo(Math.max(unwritten, this.#kept.written))
  }

  /** Of those that are written, all but the latest. */
  #letGo(most: number): void {
    for (const id of this.#folds.keys()) {
      if (this.#folds.size <= most) return
      this.#folds.delete(id)
    }
  }

  #writeOrGiveUp(id: DossierId, fold: Fold, surroundings: FoldSurroundings, unwritable: OnUnwritable | null): void {
    try {
      this.#writeOne(fold, surroundings)
    } catch (error) {
      if (unwritable === null || isFileFault(error)) throw error
      unwritable(id, fold.last, error)
      fold.broken = true
    }
  }

  #writeOne(fold: Fold, surroundings: FoldSurroundings): void {
    const { state } = fold
    if (!state && fold.before) {
      // Nothing of it counts any more, or what it begins with does not fold.
      this.#writer.remove(fold.place, fold.before, surroundings)
      fold.before = null
      fold.place = 0
    }
    if (!state || state === fold.before) return
    this.#writer.put(fold, state, surroundings)
    fold.before = state
  }

  #fold(id: DossierId): Fold {
    const fold = this.#folds.get(id) ?? this.#read(id)
    this.#folds.delete(id)
    this.#folds.set(id, fold)
    this.#touched.delete(id)
    this.#touched.add(id)
    return fold
  }

  #read(id: DossierId): Fold {
    const stored = this.#writer.stored(id)
    return { place: stored?.place ?? 0, before: stored?.state ?? null, state: stored?.state ?? null, broken: stored?.unreadable ?? false, unopened: stored === null && this.#waits(id), last: 0 }
  }
}
