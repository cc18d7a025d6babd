import type { Knows } from '#domain/log/known-events.ts'
import type { Kysely } from 'kysely'
import type { RegisterSchema } from '../schema/register-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { Statement } from '../sqlite/statement.ts'

interface WaitingKind {
  aggregate: string
  type: string
  typeVersion: number
}

/** What waits for a build that reads it. */
export class WaitingReader {
  readonly #kinds: Statement<object, WaitingKind>

  constructor(connection: Connection<RegisterSchema>) {
    this.#kinds = connection.statement(QUERIES.kinds)
  }

  /** Aggregates with such an event, each once. */
  aggregates(): readonly string[] {
    return [...new Set(this.#kinds.all({}).map(({ aggregate }) => aggregate))]
  }

  /** Whether that build has come. */
  isKnownNow(knows: Knows): boolean {
    return this.#kinds.all({}).some(knows)
  }
}

type Db = Kysely<RegisterSchema>

/** Each put together once a process, whatever is opened in it. */
const QUERIES = {
  kinds: (db: Db) => db.selectFrom('waiting').select(['aggregate', 'type', 'type_version as typeVersion']).distinct().orderBy('aggregate').compile(),
}
