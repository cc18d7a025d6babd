import type { IsoInstant, OfficerId } from '#domain/ids.ts'
import type { LogSchema } from '../schema/log-schema.ts'
import type { VerifierTable } from '../schema/verifier.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'
import type { VerifierStore } from '../contract/verifier-store.ts'

export class VerifierReader {
  readonly #all: Statement<object, VerifierTable>
  readonly #of: Statement<{ officer: string }, { verifier: string }>
  readonly #failures: Statement<{ officer: string }, { count: number; last: string }>

  constructor(connection: Connection<LogSchema>) {
    this.#all = connection.statement((db) => db.selectFrom('verifier').selectAll().orderBy('officer').compile())
    this.#of = connection.statement((db, arg: Arg<{ officer: string }>) => db.selectFrom('verifier').select('verifier').where('officer', '=', arg('officer')).compile())
    this.#failures = connection.statement((db, arg: Arg<{ officer: string }>) => db.selectFrom('verifier_failure').select(['count', 'last']).where('officer', '=', arg('officer')).compile())
  }

  all(): readonly { readonly officer: OfficerId; readonly verifier: string }[] {
    return this.#all.all({}).map(({ officer, verifier }) => ({ officer: officer as OfficerId, verifier }))
  }

  of(officer: OfficerId): string | null {
    return this.#of.get({ officer })?.verifier ?? null
  }

  failures(officer: OfficerId): ReturnType<VerifierStore['failures']> {
    const row = this.#failures.get({ officer })
    return row && { count: row.count, last: row.last as IsoInstant }
  }
}
