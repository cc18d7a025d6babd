import type { DeviceId } from '#domain/ids.ts'
import type { RunHands } from '#domain/numbering/hands/run-hands.ts'
import { parseStored } from '../files/parse-stored.ts'
import type { RegisterSchema } from '../schema/register-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'

/** Runs as the office's stream tells of them, up to where it is folded in. */
export class RunHandsReader {
  readonly #of: Statement<{ run: string }, { hands: string }>
  readonly #all: Statement<object, { hands: string }>
  readonly #predecessors: Statement<{ device: string }, { value: string }>

  constructor(connection: Connection<RegisterSchema>) {
    this.#of = connection.statement((db, arg: Arg<{ run: string }>) => db.selectFrom('run_hands').select('hands').where('run', '=', arg('run')).compile())
    this.#all = connection.statement((db) => db.selectFrom('run_hands').select('hands').orderBy('run').compile())
    this.#predecessors = connection.statement((db, arg: Arg<{ device: string }>) => db.selectFrom('hands_beside').select('value').where('kind', '=', 'predecessors').where('id', '=', arg('device')).compile())
  }

  of(run: string): RunHands | null {
    const row = this.#of.get({ run })
    return row && parseStored<RunHands>(row.hands)
  }

  all(): readonly RunHands[] {
    return this.#all.all({}).map(({ hands }) => parseStored<RunHands>(hands))
  }

  predecessorsOf(device: DeviceId): readonly DeviceId[] {
    const row = this.#predecessors.get({ device })
    return row ? parseStored<readonly DeviceId[]>(row.value) : []
  }
}
