import type { DraftTable } from '../schema/draft.ts'
import type { LogSchema } from '../schema/log-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'

export class DraftWriter {
  readonly #save: Statement<DraftTable, unknown>
  readonly #discard: Statement<{ id: string }, unknown>

  constructor(connection: Connection<LogSchema>) {
    this.#save = connection.statement((db, arg: Arg<DraftTable>) =>
      db
        .insertInto('draft')
        .values({ id: arg('id'), title: arg('title'), content: arg('content'), officer: arg('officer'), at: arg('at') })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ title: arg('title'), content: arg('content'), officer: arg('officer'), at: arg('at') }))
        .compile(),
    )
    this.#discard = connection.statement((db, arg: Arg<{ id: string }>) => db.deleteFrom('draft').where('id', '=', arg('id')).compile())
  }

  save(draft: DraftTable): void {
    this.#save.run(draft)
  }

  discard(id: string): void {
    this.#discard.run({ id })
  }
}
