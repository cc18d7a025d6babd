import type { FoldableEvent } from '../log/foldable-event.ts'
import type { RegisterSchema } from '../schema/register-schema.ts'
import type { UnreadableTable } from '../schema/unreadable.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'

export class UnreadableWriter {
  readonly #mark: Statement<UnreadableTable, unknown>

  constructor(connection: Connection<RegisterSchema>) {
    this.#mark = connection.statement((db, arg: Arg<UnreadableTable>) =>
      db
        .insertInto('unreadable')
        .values({ aggregate: arg('aggregate'), place: arg('place'), reason: arg('reason') })
        .onConflict((conflict) => conflict.doNothing())
        .compile(),
    )
  }

  /** The first event that did not fold is the one that counts. */
  mark({ place, aggregate }: Pick<FoldableEvent, 'place' | 'aggregate'>, error: unknown): void {
    this.#mark.run({ aggregate, place, reason: error instanceof Error ? error.message : String(error) })
  }
}
