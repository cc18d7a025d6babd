import type { CompiledQuery, Kysely } from 'kysely'
import { Connection } from './connection.ts'
import type { Arg, Statement } from './statement.ts'

/** What a write gives back that has not been done yet. */
const NOT_YET = { changes: Number.NaN, rowid: Number.NaN } as const

/**
 * A connection whose writes are kept until `commit`, or until something is read through it. What could not even be bound throws at once; what SQLite has to say of a write comes
 * when it is carried out. Begins by itself.
 */
export class LateConnection<Schema> extends Connection<Schema> {
  #kept: (() => void)[] = []

  override get atRest(): boolean {
    return this.#kept.length === 0 && super.atRest
  }

  override statement<Args, Row>(build: (db: Kysely<Schema>, arg: Arg<Args>) => CompiledQuery<Row>): Statement<Args, Row> {
    const direct = super.statement(build)
    const after = <Value>(read: () => Value): Value => {
      this.#carryOut()
      return read()
    }
    return {
      later: (args) => direct.later(args),
      run: (args) => {
        this.#kept.push(direct.later(args))
        return NOT_YET
      },
      get: (args) => after(() => direct.get(args)),
      all: (args) => after(() => direct.all(args)),
      each: (args) => after(() => direct.each(args)),
    }
  }

  override commit(): void {
    this.#carryOut()
    if (this.inTransaction) super.commit()
  }

  override rollback(): void {
    this.#kept = []
    super.rollback()
  }

  #carryOut(): void {
    if (this.#kept.length === 0) return
    const kept = this.#kept
    this.#kept = []
    if (!this.inTransaction) this.begin()
    for (const write of kept) write()
  }
}
