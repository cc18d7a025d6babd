import type { CommandId } from '#domain/ids.ts'
import type { Kysely } from 'kysely'
import type { LogSchema } from '../schema/log-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'

export class AnswerReader {
  readonly #of: Statement<{ command: string }, { answer: string }>

  constructor(connection: Connection<LogSchema>) {
    this.#of = connection.statement(QUERIES.of)
  }

  of(command: CommandId): string | null {
    return this.#of.get({ command })?.answer ?? null
  }
}

type Db = Kysely<LogSchema>

/** Each put together once a process, whatever is opened in it. */
const QUERIES = {
  of: (db: Db, arg: Arg<{ command: string }>) => db.selectFrom('answer').select('answer').where('command', '=', arg('command')).compile(),
}
