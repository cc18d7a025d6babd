import type { CommandId } from '#domain/ids.ts'
import type { AnswerTable } from '../schema/answer.ts'
import type { LogSchema } from '../schema/log-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'

export class AnswerWriter {
  readonly #keep: Statement<AnswerTable, unknown>

  constructor(connection: Connection<LogSchema>) {
    this.#keep = connection.statement((db, arg: Arg<AnswerTable>) => db.insertInto('answer').values({ command: arg('command'), answer: arg('answer') }).compile())
  }

  /** Throws if the command was answered before: one effect, one answer. */
  keep(command: CommandId, answer: string): void {
    this.#keep.run({ command, answer })
  }
}
