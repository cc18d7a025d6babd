import type { DossierId, PaperId } from '#domain/ids.ts'
import type { LogSchema } from '../schema/log-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'
import type { PaperReader } from '../contract/paper-reader.ts'

export class PaperFactsReader implements PaperReader {
  readonly #facts: Statement<{ id: string }, { dossier: string; facts: string }>

  constructor(connection: Connection<LogSchema>) {
    this.#facts = connection.statement((db, arg: Arg<{ id: string }>) => db.selectFrom('paper').select(['dossier', 'facts']).where('id', '=', arg('id')).compile())
  }

  facts(id: PaperId): ReturnType<PaperReader['facts']> {
    const row = this.#facts.get({ id })
    return row && { dossier: row.dossier as DossierId, facts: row.facts }
  }
}
