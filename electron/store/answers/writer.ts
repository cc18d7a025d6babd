import type { CommandId } from '#domain/ids.ts'
import type { Kysely } from 'kysely'
import type { AnswerTable } from '../schema/answer.ts'
import type { LogSchema } from '../schema/log-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'

export class AnswerWriter {
  readonly #keep: Statement<AnswerTable, unknown>

  constructor(connection: Connection<LogSchema>) {
    this.#keep = connection.statement(QUERIES.keep)
  }

  /** Throws if the command was answered before: one effect, one answer. */
  keep(command: CommandId, answer: string): void {
    this.#keep.run({ command, answer })
  }
}

type Db = Kysely<LogSchema>

/** Each put together once a process, whatever is opened in it. */
const QUERIES = {
  keep: (db: Db, arg: Arg<AnswerTable>) => db.insertInto('answer').values({ command: arg('command'), answer: arg('answer') }).compile(),
}
