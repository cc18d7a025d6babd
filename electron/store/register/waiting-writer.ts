import type { Kysely } from 'kysely'
import type { FoldableEvent } from '../log/foldable-event.ts'
import type { RegisterSchema } from '../schema/register-schema.ts'
import type { WaitingTable } from '../schema/waiting.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'

/** Names the events that wait for a build which reads them. Only inside an open transaction of register.db. */
export class WaitingWriter {
  readonly #add: Statement<WaitingTable, unknown>
  readonly #drop: Statement<{ aggregate: string }, unknown>
  readonly #first: Statement<{ aggregate: string }, { seq: number }>

  constructor(connection: Connection<RegisterSchema>) {
    this.#add = connection.statement(QUERIES.add)
    this.#drop = connection.statement(QUERIES.drop)
    this.#first = connection.statement(QUERIES.first)
  }

  add({ device, seq, aggregate, type, typeVersion }: FoldableEvent): void {
    this.#add.run({ device, seq, aggregate, type, type_version: typeVersion })
  }

  /** Before it is folded anew. */
  drop(aggregate: string): void {
    this.#drop.run({ aggregate })
  }

  has(aggregate: string): boolean {
    return this.#first.get({ aggregate }) !== null
  }
}

type Db = Kysely<RegisterSchema>

/** Each put together once a process, whatever is opened in it. */
const QUERIES = {
  add: (db: Db, arg: Arg<WaitingTable>) =>
    db.insertInto('waiting').values({ device: arg('device'), seq: arg('seq'), aggregate: arg('aggregate'), type: arg('type'), type_version: arg('type_version') }).onConflict((conflict) => conflict.doNothing()).compile(),
  drop: (db: Db, arg: Arg<{ aggregate: string }>) => db.deleteFrom('waiting').where('aggregate', '=', arg('aggregate')).compile(),
  first: (db: Db, arg: Arg<{ aggregate: string }>) => db.selectFrom('waiting').select('seq').where('aggregate', '=', arg('aggregate')).limit(1).compile(),
}
