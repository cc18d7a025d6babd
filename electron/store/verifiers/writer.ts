import type { IsoInstant, OfficerId } from '#domain/ids.ts'
import type { LogSchema } from '../schema/log-schema.ts'
import type { VerifierTable } from '../schema/verifier.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'

export class VerifierWriter {
  readonly #set: Statement<VerifierTable, unknown>
  readonly #fail: Statement<{ officer: string; last: string }, unknown>
  readonly #clear: Statement<{ officer: string }, unknown>

  constructor(connection: Connection<LogSchema>) {
    this.#set = connection.statement((db, arg: Arg<VerifierTable>) =>
      db
        .insertInto('verifier')
        .values({ officer: arg('officer'), verifier: arg('verifier') })
        .onConflict((conflict) => conflict.column('officer').doUpdateSet({ verifier: arg('verifier') }))
        .compile(),
    )
    this.#fail = connection.statement((db, arg: Arg<{ officer: string; last: string }>) =>
      db
        .insertInto('verifier_failure')
        .values({ officer: arg('officer'), count: 1, last: arg('last') })
        .onConflict((conflict) => conflict.column('officer').doUpdateSet((eb) => ({ count: eb('verifier_failure.count', '+', 1), last: arg('last') })))
        .compile(),
    )
    this.#clear = connection.statement((db, arg: Arg<{ officer: string }>) => db.deleteFrom('verifier_failure').where('officer', '=', arg('officer')).compile())
  }

  set(officer: OfficerId, verifier: string): void {
    this.#set.run({ officer, verifier })
  }

  recordFailure(officer: OfficerId, at: IsoInstant): void {
    this.#fail.run({ officer, last: at })
  }

  clearFailures(officer: OfficerId): void {
    this.#clear.run({ officer })
  }
}
