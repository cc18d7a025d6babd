import type { Kysely } from 'kysely'
import type { FoldableEvent } from '../log/foldable-event.ts'
import type { RegisterSchema } from '../schema/register-schema.ts'
import type { UnreadableTable } from '../schema/unreadable.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'

export class UnreadableWriter {
  readonly #mark: Statement<UnreadableTable, unknown>
  readonly #unmark: Statement<{ aggregate: string }, unknown>
  readonly #reason: Statement<{ aggregate: string }, { reason: string }>

  constructor(connection: Connection<RegisterSchema>) {
    this.#mark = connection.statement(QUERIES.mark)
    this.#unmark = connection.statement(QUERIES.unmark)
    this.#reason = connection.statement(QUERIES.reason)
  }

  /** The first event that did not fold is the one that counts. */
  mark({ place, aggregate }: Pick<FoldableEvent, 'place' | 'aggregate'>, error: unknown): void {
    this.#mark.run({ aggregate, place, reason: error instanceof Error ? error.message : String(error) })
  }

  /** Why an aggregate does not fold; null where it does. */
  reasonOf(aggregate: string): string | null {
    return this.#reason.get({ aggregate })?.reason ?? null
  }

  /** Before it is folded anew. */
  unmark(aggregate: string): void {
    this.#unmark.run({ aggregate })
  }
}

type Db = Kysely<RegisterSchema>

/** Each put together once a process, whatever is opened in it. */
const QUERIES = {
  mark: (db: Db, arg: Arg<UnreadableTable>) => db.insertInto('unreadable').values({ aggregate: arg('aggregate'), place: arg('place'), reason: arg('reason') }).onConflict((conflict) => conflict.doNothing()).compile(),
  reason: (db: Db, arg: Arg<{ aggregate: string }>) => db.selectFrom('unreadable').select('reason').where('aggregate', '=', arg('aggregate')).compile(),
  unmark: (db: Db, arg: Arg<{ aggregate: string }>) => db.deleteFrom('unreadable').where('aggregate', '=', arg('aggregate')).compile(),
}
