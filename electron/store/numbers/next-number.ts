import type { IsoDate } from '#domain/ids.ts'
import type { GivenNumber, NumberBook } from '#domain/numbering/number-book.ts'
import { runKey } from '#domain/numbering/run.ts'
import { formatNumber } from '#domain/numbering/template.ts'
import type { LogSchema } from '../schema/log-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'
import { RunExtents } from './run-extents.ts'

/** What a number is made of beside its book and place in the run. */
export interface NumberFacts {
  readonly date: IsoDate
  readonly abbreviation: string
  readonly placeSequence: string
  /** The office's short name, for books that name no unit of their own. */
  readonly unit: string
  /** Of the run, printed as `{loket}`; "" for the unmarked one. */
  readonly mark: string
}

/** Reads off the ledger what number a run gives next. */
export class NextNumber {
  readonly #extents: RunExtents
  readonly #firstGiven: Statement<{ book: string }, { run: string }>

  constructor(connection: Connection<LogSchema>) {
    this.#extents = new RunExtents(connection)
    this.#firstGiven = connection.statement((db, arg: Arg<{ book: string }>) =>
      db.selectFrom('number').select('run').where('book', '=', arg('book')).where('state', '=', 'given').where('run', 'like', '%/').orderBy('id').limit(1).compile(),
    )
  }

  /** One more than the run's highest, lost ones counted. The first unmarked run Loket gives from begins at the book's first number, every other one at 1. */
  of(book: NumberBook, facts: NumberFacts): GivenNumber {
    const run = runKey(book, facts.date, facts.abbreviation, facts.mark)
    const next = this.#extents.last(run) + 1
    return numbered(book, facts, facts.mark !== '' || next >= book.firstNumber || !this.#isFirstRun(book, run) ? next : book.firstNumber)
  }

  #isFirstRun(book: NumberBook, run: string): boolean {
    return (this.#firstGiven.get({ book: book.id })?.run ?? run) === run
  }
}

/** The number as it is printed and kept. */
export function numbered(book: NumberBook, facts: NumberFacts, no: number): GivenNumber {
  const { date, abbreviation, placeSequence, mark } = facts
  const text = formatNumber(book.template, { code: book.code, no, abbreviation, placeSequence, unit: book.unit || facts.unit, counter: mark, date })
  return { book: book.id, run: runKey(book, date, abbreviation, mark), no, text, date }
}
