import { HandsAgain } from '../hands/hands-again.ts'
import type { RegisterSchema } from '../schema/register-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { StreamReader } from '../stream/stream-reader.ts'
import type { Applied } from './applied.ts'
import type { FoldingAgain } from '../contract/sync-store.ts'
import type { Projector } from './projector.ts'
import type { StreamFold } from './stream-fold.ts'

/** What one part takes on: aggregates, places of the stream, rows of dossiers. */
const PART = { aggregates: 100, places: 20_000, rows: 500 } as const

export interface FoldedAgainParts {
  readonly connection: Connection<RegisterSchema>
  readonly projector: Projector
  readonly applied: Applied
  /** Null on a PC that works alone. */
  readonly stream: { readonly reader: StreamReader; readonly fold: StreamFold } | null
  /** Writes what an act has left to be written. */
  readonly settle: () => void
  /** After each part. */
  readonly written: () => void
  /** Of a part that is not done: it is tried again with what comes next of the stream, or at the next opening. */
  readonly onFault: (fault: unknown) => void
}

/**
 * What is folded or written again while register.db is at work, part by part, so that calls are answered in between. Until it is through the register is marked as another build's: whoever is killed
 * makes it anew at the next opening.
 */
export class FoldedAgain {
  readonly #parts: FoldedAgainParts
  #aggregates: readonly string[] = []
  #aggregatesInAll = 0
  #hands: HandsAgain | null = null
  /** The last row written by the office's new time zone; null where all are. */
  #rowsUpTo: number | null = null
  #goesOn = false
  #ended = false
  #whenGoneOn = (_through: boolean): void => {}

  constructor(parts: FoldedAgainParts) {
    this.#parts = parts
  }

  get left(): boolean {
    return this.keepsStream || this.#rowsUpTo !== null
  }

  /** Whether what comes of the stream must wait for it. */
  get keepsStream(): boolean {
    return this.#aggregates.length > 0 || this.#hands !== null
  }

  /** The stream ends at `upTo` now, and these stood on what is gone. */
  goneBack(touched: ReadonlySet<string>, reader: StreamReader, upTo: number): void {
    this.#aggregates = [...new Set([...this.#aggregates, ...touched])]
    this.#hands?.close()
    this.#hands = new HandsAgain(reader, upTo)
    this.#aggregatesInAll = this.#aggregates.length
  }

  /** How far it is with what the stream waits for; null where nothing is left of that. */
  get progress(): FoldingAgain | null {
    const [left, total] = [this.#aggregates.length, this.#aggregatesInAll]
    if (left > 0) return { what: 'register', done: total - left, total }
    return this.#hands && { what: 'numbers', done: this.#hands.done, total: this.#hands.upTo }
  }

  /** The office has another time zone: every row stands by it, whenever it was written. */
  zoneMoved(): void {
    this.#rowsUpTo = 0
  }

  /** All of it was folded anew by other means. */
  forget(): void {
    this.#hands?.close()
    ;[this.#aggregates, this.#hands, this.#rowsUpTo] = [[], null, null]
  }

  /** Told after each part of what the stream waits for; `through`: it waits no longer. */
  whenGoneOn(listener: (through: boolean) => void): void {
    this.#whenGoneOn = listener
  }

  /** The next part at once, the others when nothing else is to be done. */
  goOn(): void {
    const { settle, projector, written } = this.#parts
    const kept = this.keepsStream
    settle()
    projector.forget()
    this.#part()
    written()
    if (kept) this.#whenGoneOn(!this.keepsStream)
  }

  goOnSoon(): void {
    if (this.#goesOn || this.#ended) return
    this.#goesOn = true
    setImmediate(() => {
      this.#goesOn = false
      if (!this.#ended) this.#tryToGoOn()
    })
  }

  /** Before the register is closed. */
  end(): void {
    this.#ended = true
    this.forget()
  }

  #tryToGoOn(): void {
    try {
      this.goOn()
    } catch (error) {
      this.#parts.projector.forget()
      this.#parts.onFault(error)
    }
  }

  /** What is left where that is less; all of the part or nothing. */
  #part(): void {
    const { connection, projector, applied } = this.#parts
    const next = connection.transaction(() => {
      const aggregates = this.#foldSome()
      const hands = aggregates.length === 0 ? this.#numbersGoOn() : this.#hands
      const rowsUpTo = aggregates.length === 0 && hands === null && this.#rowsUpTo !== null ? projector.writeByZone(this.#rowsUpTo, PART.rows) : this.#rowsUpTo
      if (aggregates.length === 0 && hands === null && rowsUpTo === null && !projector.zoneMoved) applied.renew()
      return { aggregates, hands, rowsUpTo }
    })
    if (next.hands === null) this.#hands?.close()
    ;[this.#aggregates, this.#hands, this.#rowsUpTo] = [next.aggregates, next.hands, next.rowsUpTo]
  }

  #foldSome(): readonly string[] {
    const { stream, applied } = this.#parts
    const [ends, some] = [applied.read(), this.#aggregates.slice(0, PART.aggregates)]
    if (stream && ends && some.length > 0) stream.fold.again(new Set(some), { upTo: ends.g, ownPlace: ends.place })
    return this.#aggregates.slice(some.length)
  }

  #numbersGoOn(): HandsAgain | null {
    const hands = this.#hands
    if (!hands) return null
    hands.goOn(PART.places)
    if (!hands.ended) return hands
    this.#parts.projector.replaceHands(hands.rows(), hands.upTo)
    return null
  }
}
