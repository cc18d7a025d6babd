import { type Ranges, type Span, union, withSpan } from '#domain/numbering/hands/ranges.ts'
import type { NumberRange } from '#domain/numbering/run.ts'
import { type Kysely, sql } from 'kysely'
import type { LogSchema } from '../schema/log-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import { knownText } from '../sqlite/known.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'

/** Which numbers of a run were given, recorded or lost; its first and last are found at once, whatever lies between. */
export class RunExtents {
  readonly #nextRun: Statement<{ run: string }, { run: string | null }>
  readonly #last: Statement<{ run: string }, { last: number }>
  readonly #of: Statement<{ run: string }, { first: number | null; last: number | null }>
  readonly #given: Statement<{ run: string }, Span>
  readonly #gaps: Statement<{ run: string }, Span>

  constructor(connection: Connection<LogSchema>) {
    this.#nextRun = connection.statement(QUERIES.nextRun)
    this.#last = connection.statement(QUERIES.last)
    this.#of = connection.statement(QUERIES.of)
    this.#given = connection.statement(QUERIES.given)
    this.#gaps = connection.statement(QUERIES.gaps)
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

  /** Looks through all of the run. */
  ranges(run: string): Ranges {
    return union(this.#gaps.all({ run }).reduce<Ranges>(withSpan, []), this.#given.all({ run }))
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
  given: (db: Db, arg: Arg<{ run: string }>) =>
    sql<Span>`select min(no) as first, max(no) as last from (select no, no - row_number() over (order by no) as hole from number where run = ${knownText(arg('run'))}) group by hole order by first`.compile(db),
  gaps: (db: Db, arg: Arg<{ run: string }>) => db.selectFrom('number_gap').select(['first', 'last']).where('run', '=', arg('run')).compile(),
}
