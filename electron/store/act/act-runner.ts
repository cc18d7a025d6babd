import type { NumberRange } from '#domain/numbering/run.ts'
import type { LoggedEvent } from '../log/logged-event.ts'
import type { ChainHead } from '../log/reader.ts'
import type { Register } from '../register/register.ts'
import type { LogSchema } from '../schema/log-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { Act, Transaction } from '../contract/transaction.ts'
import type { ActResources } from './act-resources.ts'
import { ActTransaction } from './act-transaction.ts'

export interface ActRunnerParts {
  readonly connection: Connection<LogSchema>
  /** Throws where what is written would be lost: nothing is acknowledged that nobody finds again. */
  readonly present: () => void
  readonly resources: ActResources
  readonly register: Register
  /** After every commit, before the hooks: what was read before may be stale. `last` is the act's last event, null where it wrote none. */
  readonly committed: (last: LoggedEvent | null, numbers: readonly NumberRange[]) => void
  /** What went wrong beside an act that stands: the register fell behind, a hook threw. */
  readonly onFault: (fault: unknown) => void
}

interface Committed<Value> {
  readonly value: Value
  readonly hooks: readonly (() => void)[]
  readonly last: LoggedEvent | null
  readonly numbers: readonly NumberRange[]
}

/** Runs acts one at a time, each all or nothing. */
export class ActRunner {
  readonly #parts: ActRunnerParts
  #running = false
  /** As of the last commit of ours: nobody else writes the log. Null = to be read. */
  #head: ChainHead | null = null

  constructor(parts: ActRunnerParts) {
    this.#parts = parts
  }

  /** Whether an act is under way: what is written outside of it must wait. */
  get running(): boolean {
    return this.#running
  }

  run<Value>(act: Act, work: (tx: Transaction) => Value): Value {
    if (this.#running) throw new Error('an act is under way: acts do not nest')
    const { connection, present, register, resources, committed } = this.#parts
    present()
    register.mustBeLevel()
    connection.begin()
    this.#running = true
    try {
      if (resources.answers.reader.of(act.command) !== null) throw new Error(`command ${act.command} has been answered: it has one effect`)
      const { value, hooks, last, numbers } = this.#commit(act, work)
      this.#running = false
      committed(last, numbers)
      for (const hook of hooks) this.#guarded(hook)
      return value
    } catch (error) {
      this.#running = false
      connection.rollback()
      throw error
    }
  }

  /** Folds before the log commits, so that what does not fold is refused; the log commits, for it is the truth; the register is written after the answer. */
  #commit<Value>(act: Act, work: (tx: Transaction) => Value): Committed<Value> {
    const { connection, resources, register } = this.#parts
    const transaction = new ActTransaction(resources, act, this.#head)
    this.#head = null
    try {
      const value = work(transaction)
      if (value instanceof Promise) throw new Error('an act is synchronous: its work gave back a promise')
      const events = transaction.seal()
      const fault = events.length > 0 ? register.prepare(events) : null
      connection.commit()
      this.#head = transaction.head
      register.commit()
      if (fault !== null) this.#parts.onFault(fault)
      return { value, hooks: transaction.end(), last: events.at(-1) ?? null, numbers: transaction.numbers }
    } catch (error) {
      register.rollback()
      throw error
    } finally {
      transaction.end()
    }
  }

  #guarded(hook: () => void): void {
    try {
      hook()
    } catch (error) {
      this.#parts.onFault(error)
    }
  }
}
