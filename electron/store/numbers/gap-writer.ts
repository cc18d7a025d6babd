import type { LogSchema } from '../schema/log-schema.ts'
import type { NumberGapTable } from '../schema/number-gap.ts'
import type { NumberLostTable } from '../schema/number-lost.ts'
import type { RunResumedTable } from '../schema/run-resumed.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'

/** Writes which numbers are not accounted for, and what came of them. Only inside an open transaction of log.db. */
export class GapWriter {
  readonly #gap: Statement<NumberGapTable, unknown>
  readonly #lost: Statement<NumberLostTable, unknown>
  readonly #resumed: Statement<RunResumedTable, unknown>

  constructor(connection: Connection<LogSchema>) {
    this.#gap = connection.statement((db, arg: Arg<NumberGapTable>) =>
      db.insertInto('number_gap').values({ run: arg('run'), first: arg('first'), last: arg('last'), book: arg('book'), why: arg('why'), at: arg('at') }).compile(),
    )
    this.#lost = connection.statement((db, arg: Arg<NumberLostTable>) =>
      db.insertInto('number_lost').values({ run: arg('run'), no: arg('no'), minutes: arg('minutes'), minutes_date: arg('minutes_date'), officer: arg('officer'), at: arg('at') }).compile(),
    )
    this.#resumed = connection.statement((db, arg: Arg<RunResumedTable>) =>
      db.insertInto('run_resumed').values({ device: arg('device'), run: arg('run'), last: arg('last'), book: arg('book'), officer: arg('officer'), at: arg('at') }).compile(),
    )
  }

  open(gap: NumberGapTable): void {
    this.#gap.run(gap)
  }

  close(lost: NumberLostTable): void {
    this.#lost.run(lost)
  }

  resume(resumed: RunResumedTable): void {
    this.#resumed.run(resumed)
  }
}
