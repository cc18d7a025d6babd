import type { IsoInstant, OfficerId } from '#domain/ids.ts'
import type { LogSchema } from '../schema/log-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'
import type { DraftStore } from '../contract/draft-store.ts'

export class DraftReader {
  readonly #list: Statement<object, { id: string; title: string; officer: string; at: string }>
  readonly #open: Statement<{ id: string }, { content: string; at: string }>

  constructor(connection: Connection<LogSchema>) {
    this.#list = connection.statement((db) => db.selectFrom('draft').select(['id', 'title', 'officer', 'at']).orderBy('at', 'desc').orderBy('id').compile())
    this.#open = connection.statement((db, arg: Arg<{ id: string }>) => db.selectFrom('draft').select(['content', 'at']).where('id', '=', arg('id')).compile())
  }

  /** Newest first. */
  list(): ReturnType<DraftStore['list']> {
    return this.#list.all({}).map(({ id, title, officer, at }) => ({ id, title, officer: officer as OfficerId, at: at as IsoInstant }))
  }

  open(id: string): ReturnType<DraftStore['open']> {
    const row = this.#open.get({ id })
    return row && { content: row.content, at: row.at as IsoInstant }
  }
}
