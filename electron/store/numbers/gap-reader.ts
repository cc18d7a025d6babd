import type { BookId, IsoDate, IsoInstant, OfficerId } from '#domain/ids.ts'
import type { NumberRange } from '#domain/numbering/run.ts'
import { sql } from 'kysely'
import type { LogSchema } from '../schema/log-schema.ts'
import type { NumberGapTable } from '../schema/number-gap.ts'
import type { NumberLostTable } from '../schema/number-lost.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'
import type { NumberGap } from '../contract/number-reader.ts'

/** Numbers that were given and are not in this log: which are still open, and what came of the others. */
export class GapReader {
  readonly #gaps: Statement<{ book: string }, NumberGapTable>
  readonly #open: Statement<NumberRange, { no: number }>
  readonly #closed: Statement<NumberRange, NumberLostTable>

  constructor(connection: Connection<LogSchema>) {
    this.#gaps = connection.statement((db, arg: Arg<{ book: string }>) => db.selectFrom('number_gap').selectAll().where('book', '=', arg('book')).orderBy('run').orderBy('first').compile())
    this.#open = connection.statement((db, arg: Arg<NumberRange>) =>
      sql<{ no: number }>`with recursive gap (no) as (select ${arg('first')} union all select no + 1 from gap where no < ${arg('last')})
        select no from gap where not exists (select 1 from number where run = ${arg('run')} and number.no = gap.no) and not exists (select 1 from number_lost where run = ${arg('run')} and number_lost.no = gap.no)`.compile(db),
    )
    this.#closed = connection.statement((db, arg: Arg<NumberRange>) =>
      db.selectFrom('number_lost').selectAll().where('run', '=', arg('run')).where('no', '>=', arg('first')).where('no', '<=', arg('last')).orderBy('no').compile(),
    )
  }

  /** In the order of their runs. */
  of(book: BookId): readonly NumberGap[] {
    return this.#gaps.all({ book }).map(({ run, first, last, why, at }) => {
      const range = { run, first, last }
      const closed = this.#closed.all(range).map(({ no, minutes, minutes_date, officer, at: then }) => ({ no, minutes, date: minutes_date as IsoDate, officer: officer as OfficerId | null, at: then as IsoInstant }))
      return { ...range, why, at: at as IsoInstant, open: rangesOf(run, this.open(range)), closed }
    })
  }

  /** Numbers of a range nobody can account for; empty where it is not within a gap. */
  open(range: NumberRange): readonly number[] {
    return this.#open.all(range).map(({ no }) => no)
  }

  /** How many numbers of a book are still open. */
  count(book: BookId): number {
    return this.#gaps.all({ book }).reduce((sum, { run, first, last }) => sum + this.open({ run, first, last }).length, 0)
  }
}

/** 4, 5, 6, 9 → 4–6, 9–9. */
function rangesOf(run: string, numbers: readonly number[]): readonly NumberRange[] {
  const ranges: { readonly run: string; readonly first: number; last: number }[] = []
  for (const no of numbers) {
    const last = ranges.at(-1)
    if (last && last.last + 1 === no) last.last = no
    else ranges.push({ run, first: no, last: no })
  }
  return ranges
}
