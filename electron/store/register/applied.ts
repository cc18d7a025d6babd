import type { DeviceId } from '#domain/ids.ts'
import type { RegisterSchema } from '../schema/register-schema.ts'
import type { AppliedTable } from '../schema/applied.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'
import { FOLD_VERSION } from './fold-version.ts'

export type AppliedRow = Omit<AppliedTable, 'only_one'>

/** How far register.db has folded the stream; moves in the transaction of the rows it speaks of. */
export class Applied {
  readonly #read: Statement<object, AppliedRow>
  readonly #move: Statement<AppliedRow, unknown>

  constructor(connection: Connection<RegisterSchema>) {
    this.#read = connection.statement((db) => db.selectFrom('applied').select(['device', 'place', 'hash', 'fold_version']).compile())
    this.#move = connection.statement((db, arg: Arg<AppliedRow>) => {
      const values = { device: arg('device'), place: arg('place'), hash: arg('hash'), fold_version: arg('fold_version') }
      return db.insertInto('applied').values({ only_one: 1, ...values }).onConflict((conflict) => conflict.column('only_one').doUpdateSet(values)).compile()
    })
  }

  read(): AppliedRow | null {
    return this.#read.get({})
  }

  move(device: DeviceId, place: number, hash: string): void {
    this.#move.run({ device, place, hash: Buffer.from(hash, 'hex'), fold_version: FOLD_VERSION })
  }
}
