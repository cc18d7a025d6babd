import type { LogSchema } from '../schema/log-schema.ts'
import type { PaperTable } from '../schema/paper.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'

export class PaperFactsWriter {
  readonly #keep: Statement<PaperTable, unknown>

  constructor(connection: Connection<LogSchema>) {
    this.#keep = connection.statement((db, arg: Arg<PaperTable>) => db.insertInto('paper').values({ id: arg('id'), dossier: arg('dossier'), facts: arg('facts') }).compile())
  }

  /** Once and for ever: a paper's facts are never rewritten. */
  keep(paper: PaperTable): void {
    this.#keep.run(paper)
  }
}
