import type { OfficerId } from '#domain/ids.ts'
import type { LocalVerifier, VerifierLaneStore } from '../contract/verifier-lane-store.ts'
import { sha256 } from '../files/sha256.ts'
import type { ToldVerifierTable } from '../schema/told-verifier.ts'
import type { StreamSchema } from '../schema/stream-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'
import type { VerifierReader } from './reader.ts'

export interface OfficeVerifierParts {
  readonly stream: Connection<StreamSchema>
  readonly reader: VerifierReader
  /** Writes into log.db outside of acts. */
  readonly set: (officer: OfficerId, verifier: string) => void
}

/** The verifiers of log.db beside what the server has of them. */
export class VerifiersOfOffice implements VerifierLaneStore {
  readonly #parts: OfficeVerifierParts
  readonly #told: Statement<{ officer: string }, { n: number; digest: Uint8Array }>
  readonly #tell: Statement<ToldVerifierTable, unknown>

  constructor(parts: OfficeVerifierParts) {
    this.#parts = parts
    this.#told = parts.stream.statement((db, arg: Arg<{ officer: string }>) => db.selectFrom('told_verifier').select(['n', 'digest']).where('officer', '=', arg('officer')).compile())
    this.#tell = parts.stream.statement((db, arg: Arg<ToldVerifierTable>) =>
      db
        .insertInto('told_verifier')
        .values({ officer: arg('officer'), n: arg('n'), digest: arg('digest') })
        .onConflict((conflict) => conflict.column('officer').doUpdateSet({ n: arg('n'), digest: arg('digest') }))
        .compile(),
    )
  }

  all(): readonly LocalVerifier[] {
    return this.#parts.reader.all().map(({ officer, verifier }) => {
      const told = this.#told.get({ officer })
      return { officer, verifier, told: told && sha256(verifier).equals(told.digest) ? told.n : null }
    })
  }

  told(officer: OfficerId): number {
    return this.#told.get({ officer })?.n ?? 0
  }

  take(officer: OfficerId, verifier: string, n: number): void {
    this.#parts.set(officer, verifier)
    this.tell(officer, verifier, n)
  }

  tell(officer: OfficerId, verifier: string, n: number): void {
    this.#tell.run({ officer, n, digest: sha256(verifier) })
  }

  pending(): boolean {
    return this.all().some(({ told }) => told === null)
  }
}
