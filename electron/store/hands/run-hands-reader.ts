import type { DeviceId } from '#domain/ids.ts'
import type { RunHands } from '#domain/numbering/hands/run-hands.ts'
import type { Kysely } from 'kysely'
import type { RegisterSchema } from '../schema/register-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'

/** Runs as the office's stream tells of them, up to where it is folded in. */
export class RunHandsReader {
  readonly #parsed: Connection<RegisterSchema>['parsed']
  readonly #of: Statement<{ run: string }, { hands: string }>
  readonly #all: Statement<object, { hands: string }>
  readonly #predecessors: Statement<{ device: string }, { value: string }>

  constructor(connection: Connection<RegisterSchema>) {
    this.#parsed = connection.parsed
    this.#of = connection.statement(QUERIES.of)
    this.#all = connection.statement(QUERIES.all)
    this.#predecessors = connection.statement(QUERIES.predecessors)
  }

  of(run: string): RunHands | null {
    const row = this.#of.get({ run })
    return row && this.#parsed<RunHands>(row.hands)
  }

  all(): readonly RunHands[] {
    return this.#all.all({}).map(({ hands }) => this.#parsed<RunHands>(hands))
  }

  predecessorsOf(device: DeviceId): readonly DeviceId[] {
    const row = this.#predecessors.get({ device })
    return row ? this.#parsed<readonly DeviceId[]>(row.value) : []
  }
}

type Db = Kysely<RegisterSchema>

/** Each put together once a process, whatever is opened in it. */
const QUERIES = {
  of: (db: Db, arg: Arg<{ run: string }>) => db.selectFrom('run_hands').select('hands').where('run', '=', arg('run')).compile(),
  all: (db: Db) => db.selectFrom('run_hands').select('hands').orderBy('run').compile(),
  predecessors: (db: Db, arg: Arg<{ device: string }>) => db.selectFrom('hands_beside').select('value').where('kind', '=', 'predecessors').where('id', '=', arg('device')).compile(),
}
