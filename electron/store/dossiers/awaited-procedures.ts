import type { Dossier } from '#domain/dossier/state.ts'
import type { DossierId } from '#domain/ids.ts'
import type { AwaitedProcedureTable } from '../schema/awaited-procedure.ts'
import type { RegisterSchema } from '../schema/register-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'

/** Which rows were written without a procedure, and so are written again once it is known. Only inside an open transaction of register.db. */
export class AwaitedProcedures {
  readonly #put: Statement<AwaitedProcedureTable, unknown>
  readonly #drop: Statement<{ dossier: string }, unknown>
  readonly #take: Statement<{ hash: string }, { dossier: string }>

  constructor(connection: Connection<RegisterSchema>) {
    this.#put = connection.statement((db, arg: Arg<AwaitedProcedureTable>) =>
      db.insertInto('awaited_procedure').values({ dossier: arg('dossier'), hash: arg('hash') }).onConflict((conflict) => conflict.column('dossier').doUpdateSet({ hash: arg('hash') })).compile(),
    )
    this.#drop = connection.statement((db, arg: Arg<{ dossier: string }>) => db.deleteFrom('awaited_procedure').where('dossier', '=', arg('dossier')).compile())
    this.#take = connection.statement((db, arg: Arg<{ hash: string }>) => db.deleteFrom('awaited_procedure').where('hash', '=', arg('hash')).returning('dossier').compile())
  }

  /** After a dossier's row was written; `before` = as it stood there so far. */
  settle(before: Dossier | null, { id, procedure: { hash } }: Dossier, isKnown: boolean): void {
    if (!isKnown) this.#put.run({ dossier: id, hash })
    else if (before && before.procedure.hash !== hash) this.drop(id)
  }

  /** It has no row any more. */
  drop(dossier: DossierId): void {
    this.#drop.run({ dossier })
  }

  /** Those that waited for the procedure of that hash, in no order; they wait no longer. */
  take(hash: string): readonly DossierId[] {
    return this.#take.all({ hash }).map(({ dossier }) => dossier as DossierId)
  }
}
