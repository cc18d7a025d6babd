import type { CompiledQuery, Kysely } from 'kysely'
import { Connection, type ConnectionOptions } from './connection.ts'
import type { Arg, Statement } from './statement.ts'

/**
 * Reads what is committed. SQLite drops every page a connection keeps as soon as another has written, so what is read at once is read through the one that writes, whose pages are still at hand;
 * while something is half done there, and for what comes row by row, through a connection of its own. It can write nothing.
 */
export class ReaderBesideWriter<Schema> extends Connection<Schema> {
  readonly #writer: Connection<Schema>
  readonly #beforeRead: () => void

  constructor({ beforeRead = () => {}, ...options }: Omit<ConnectionOptions, 'readonly'>, writer: Connection<Schema>) {
    super({ ...options, readonly: true, beforeRead })
    this.#writer = writer
    this.#beforeRead = beforeRead
  }

  override statement<Args, Row>(build: (db: Kysely<Schema>, arg: Arg<Args>) => CompiledQuery<Row>): Statement<Args, Row> {
    const [own, atHand] = [super.statement(build), this.#writer.statement(build)]
    const from = (): Statement<Args, Row> => {
      this.#beforeRead()
      return this.#writer.atRest ? atHand : own
    }
    return { ...own, get: (args) => from().get(args), all: (args) => from().all(args) }
  }
}
