import { runHands } from '#migrations/counter/register/0007-run-hands.ts'
import type { RegisterSchema } from '../schema/register-schema.ts'
import { compileOnly } from '../sqlite/compile-only.ts'
import { Connection } from '../sqlite/connection.ts'
import type { Statement } from '../sqlite/statement.ts'
import type { StreamReader } from '../stream/stream-reader.ts'
import { type HandsRows, HandsWriter } from './hands-writer.ts'
import { TELLING_TYPES } from './told-event.ts'

/** Who holds which numbers, folded from the beginning of the stream up to a place, a stretch at a time and in memory: what stands in register.db stays until all of it is. */
export class HandsAgain {
  readonly upTo: number
  readonly #stream: StreamReader
  readonly #aside = new Connection<RegisterSchema>({ file: ':memory:', readonly: false, synchronous: 'NORMAL' })
  readonly #writer: HandsWriter
  /** Each is the row of its place, which stays: not worth the memory. */
  readonly #letGoOfNumbers: Statement<object, unknown>
  #done = 0

  constructor(stream: StreamReader, upTo: number) {
    this.#stream = stream
    this.upTo = upTo
    for (const query of runHands.statements(compileOnly<unknown>())) this.#aside.execute(query)
    this.#writer = new HandsWriter(this.#aside)
    this.#letGoOfNumbers = this.#aside.statement((db) => db.deleteFrom('office_number').compile())
  }

  /** Places of the stream that are folded. */
  get done(): number {
    return this.#done
  }

  /** Whether nothing of the stream is left. */
  get ended(): boolean {
    return this.#done >= this.upTo
  }

  /** So many places of the stream more. */
  goOn(places: number): void {
    const upTo = Math.min(this.#done + places, this.upTo)
    this.#aside.transaction(() => {
      for (const row of this.#stream.ofTypes(TELLING_TYPES, this.#done, upTo)) this.#writer.take(row)
      this.#writer.flush()
      this.#letGoOfNumbers.run({})
    })
    this.#done = upTo
  }

  rows(): HandsRows {
    return {
      runs: this.#aside.statement((db) => db.selectFrom('run_hands').selectAll().compile()).all({}),
      beside: this.#aside.statement((db) => db.selectFrom('hands_beside').selectAll().compile()).all({}),
      voided: this.#aside.statement((db) => db.selectFrom('office_number_void').selectAll().compile()).all({}),
    }
  }

  close(): void {
    this.#aside.close()
  }
}
