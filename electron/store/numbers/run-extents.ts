import type { NumberRange } from '#domain/numbering/run.ts'
import { type Kysely, sql } from 'kysely'
import type { LogSchema } from '../schema/log-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import { knownText } from '../sqlite/known.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'

/** The first and last number of a run, given, recorded or lost. */
export class RunExtents {
  readonly #nextRun: Statement<{ run: string }, { run: string | null }>
  readonly #last: Statement<{ run: string }, { last: number }>
  readonly #of: Statement<{ run: string }, { first: number | null; last: number | null }>

  constructor(connection: Connection<LogSchema>) {
    this.#nextRun = connection.statement(QUERIES.nextRun)
    this.#last = connection.statement(QUERIES.last)
    this.#of = connection.statement(QUERIES.of)
  }

  /** The last number of a run; 0 for one nothing was ever given from. */
  last(run: string): number {
    return this.#last.get({ run })?.last ?? 0
  }

  /** Null for a run nothing was ever given from. */
  of(run: string): NumberRange | null {
    const { first = null, last = null } = this.#of.get({ run }) ?? {}
    return first === null || last === null ? null : { run, first, last }
  }

  /** Run by run, never the whole ledger. */
  *all(): Generator<NumberRange, void, undefined> {
    for (let run = this.#nextRun.get({ run: '' })?.run; run; run = this.#nextRun.get({ run })?.run) {
      const extent = this.of(run)
      if (extent) yield extent
    }
  }
}

type Db = Kysely<LogSchema>

/** Each put together once a process, whatever is opened in it. */
const QUERIES = {
  nextRun: (db: Db, arg: Arg<{ run: string }>) =>
    sql<{ run: string | null }>`select min(run) as run from (select min(run) as run from number where run > ${arg('run')} union all select min(run) from number_gap where run > ${arg('run')})`.compile(db),
  last: (db: Db, arg: Arg<{ run: string }>) =>
    sql<{ last: number }>`select max(ifnull((select max(no) from number where run = ${knownText(arg('run'))}), 0), ifnull((select max(last) from number_gap where run = ${knownText(arg('run'))}), 0)) as last`.compile(db),
  of: (db: Db, arg: Arg<{ run: string }>) =>
    sql<{ first: number | null; last: number | null }>`select min(first) as first, max(last) as last from (
      select (select min(no) from number where run = ${knownText(arg('run'))}) as first, (select max(no) from number where run = ${knownText(arg('run'))}) as last
      union all select min(first), max(last) from number_gap where run = ${knownText(arg('run'))})`.compile(db),
}
