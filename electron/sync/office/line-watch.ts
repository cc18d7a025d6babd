import type { IsoInstant } from '#domain/ids.ts'
import type { Ended } from '../driver/lane-run.ts'
import { lineWords, SCANS_WAIT } from './line-words.ts'

/** A line on which nothing was heard for so long is none, though nobody said so: milliseconds. A pull that finds nothing is answered within 25 s. */
const SILENCE = 60_000

/** Lanes by which the standing is told; others may lag behind for reasons of their own. */
const TELLING: readonly string[] = ['push', 'pull']

export interface LineWatchParts {
  readonly clock: () => number
  readonly now: () => IsoInstant
  /** When the server answered last before this start. */
  readonly contact: IsoInstant | null
}

/** How the line stands, by how the lanes' last steps came out and when. */
export class LineWatch {
  readonly #parts: LineWatchParts
  readonly #last = new Map<string, Ended>()
  #contact: IsoInstant | null
  #heard: number | null = null
  #scansWait = false

  constructor(parts: LineWatchParts) {
    this.#parts = parts
    this.#contact = parts.contact
  }

  /** Gives back whether the standing is another one now. */
  told(lane: string, ended: Ended): boolean {
    const before = `${this.state} ${this.problem}`
    if (lane === 'scans') this.#scansTold(ended)
    if (TELLING.includes(lane)) this.#last.set(lane, ended)
    if ((ended.did === 'more' || ended.did === 'nothing') && ended.unasked !== true) {
      this.#contact = this.#parts.now()
      this.#heard = this.#parts.clock()
    }
    return `${this.state} ${this.problem}` !== before
  }

  get state(): 'in-touch' | 'offline' | 'stopped' {
    if (this.#problem() !== '') return 'stopped'
    const fresh = this.#heard !== null && this.#parts.clock() - this.#heard < SILENCE
    return fresh && this.#last.get('pull')?.did !== 'failed' ? 'in-touch' : 'offline'
  }

  /** When the server last answered. */
  get contact(): IsoInstant | null {
    return this.#contact
  }

  /** Indonesian; "" where nothing is wrong. */
  get problem(): string {
    return this.#problem() || (this.#scansWait ? SCANS_WAIT : '')
  }

  /** Until nothing is left to bring: in between it asks, and is answered. */
  #scansTold(ended: Ended): void {
    if (ended.did === 'failed' && ended.fault === 'full') this.#scansWait = true
    if (ended.did === 'nothing') this.#scansWait = false
  }

  #problem(): string {
    return [...this.#last.values()].map(lineWords).find((words) => words !== '') ?? ''
  }
}
