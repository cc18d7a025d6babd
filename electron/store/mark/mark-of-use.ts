import { closeSync, existsSync, fsync, fsyncSync, ftruncateSync, mkdirSync, openSync, writeSync } from 'node:fs'
import type { IsoInstant } from '#domain/ids.ts'
import type { ChainPoint } from '#domain/log/device-event.ts'
import { must } from '#domain/must.ts'
import type { NumberRange } from '#domain/numbering/run.ts'
import { writeDurably } from '../files/write-durably.ts'
import { encodeMark, type Mark, type MarkedView } from './mark.ts'
import { type Slot, slotFile } from './mark-slots.ts'
import { marked } from './marked-numbers.ts'

interface OpenFile {
  readonly handle: number
  size: number
}

/** How long a mark may lie unsynced, milliseconds: killed processes lose none, a power cut the acts of so long. */
const SYNC_AFTER = 1000

/** What an act moved on. */
export interface MarkedAct {
  readonly head: ChainPoint
  readonly numbers: readonly NumberRange[]
  readonly now: IsoInstant
}

/**
 * Keeps the mark of use level with the log, after each commit and without waiting for the disk. Only one slot is written until it has been synced; then the other's turn comes,
 * so that a power cut tears one of them at most. What fails is told once and tried again with the next act: the act itself stands.
 */
export class MarkOfUse {
  readonly #keys: string
  readonly #onFault: (fault: unknown) => void
  readonly #open = new Map<Slot, OpenFile>()
  #mark: Mark
  #generation: number
  #slot: Slot = 1
  #timer: NodeJS.Timeout | null = null
  #syncing: OpenFile | null = null
  #writes = 0
  #failing = false
  #closed = false

  constructor(keys: string, mark: Mark, generation: number, onFault: (fault: unknown) => void) {
    this.#keys = keys
    this.#mark = mark
    this.#generation = generation
    this.#onFault = onFault
  }

  /** Whether the last writing failed: then the mark lags behind, and older data put back may not be noticed. */
  get failing(): boolean {
    return this.#failing
  }

  /** Both slots anew, on the disk when it returns. Whether that worked. */
  settle(): boolean {
    return this.#guarded(() => {
      mkdirSync(this.#keys, { recursive: true, mode: 0o700 })
      for (const slot of [1, 2] as const) writeDurably(this.#file(slot), this.#bytes(), 0o600)
    })
  }

  note({ head, numbers, now }: MarkedAct): void {
    this.#keep({ ...this.#mark, ...(numbers.length === 0 ? {} : marked(this.#mark, numbers)), head, at: now })
  }

  /** What was seen, printed or exported moved the view log on. */
  noteView(views: MarkedView): void {
    this.#keep({ ...this.#mark, views })
  }

  close(): void {
    this.#closed = true
    if (this.#timer) clearTimeout(this.#timer)
    this.#guarded(() => {
      for (const { handle } of this.#open.values()) fsyncSync(handle)
    })
    this.#letGo()
  }

  #keep(mark: Mark): void {
    this.#mark = mark
    if (this.#failing) this.settle()
    else this.#guarded(() => this.#write())
    this.#syncLater()
  }

  #syncLater(): void {
    this.#timer ??= setTimeout(() => this.#sync(), SYNC_AFTER).unref()
  }

  #write(): void {
    const bytes = this.#bytes()
    const file = this.#opened(this.#slot)
    writeSync(file.handle, bytes, 0, bytes.length, 0)
    if (bytes.length < file.size) ftruncateSync(file.handle, bytes.length)
    file.size = bytes.length
    this.#writes += 1
  }

  #sync(): void {
    this.#timer = null
    if (this.#syncing) return this.#syncLater()
    const file = this.#open.get(this.#slot)
    if (!file || this.#closed) return
    const writes = this.#writes
    this.#syncing = file
    fsync(file.handle, (error) => {
      this.#syncing = null
      if (this.#open.get(this.#slot) !== file) closeSync(file.handle)
      else if (error) this.#fail(error)
      else if (writes === this.#writes) this.#slot = otherThan(this.#slot)
      else this.#syncLater()
    })
  }

  #opened(slot: Slot): OpenFile {
    const known = this.#open.get(slot)
    if (known) return known
    // A process that was killed while it laid out both left one alone. Where neither is there any more, that is told.
    if (!existsSync(this.#file(slot)) && existsSync(this.#file(otherThan(slot)))) writeDurably(this.#file(slot), this.#bytes(), 0o600)
    this.#open.set(slot, { handle: openSync(this.#file(slot), 'r+'), size: Number.MAX_SAFE_INTEGER })
    return must(this.#open.get(slot), 'the slot just opened')
  }

  #bytes(): Buffer {
    this.#generation += 1
    return encodeMark({ generation: this.#generation, mark: this.#mark })
  }

  #file(slot: Slot): string {
    return slotFile(this.#keys, this.#mark.root, slot)
  }

  #guarded(work: () => void): boolean {
    try {
      work()
      this.#failing = false
      return true
    } catch (error) {
      this.#fail(error)
      return false
    }
  }

  #fail(error: unknown): void {
    if (!this.#failing) this.#onFault(error)
    this.#failing = true
    this.#letGo()
  }

  /** What is written next opens them anew: others may have taken their place. One that is being synced is closed once it is. */
  #letGo(): void {
    for (const file of this.#open.values()) if (file !== this.#syncing) closeSync(file.handle)
    this.#open.clear()
  }
}

const otherThan = (slot: Slot): Slot => (slot === 1 ? 2 : 1)
