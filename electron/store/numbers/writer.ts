import type { DossierId, IsoInstant, OfficerId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { yearOf } from '#domain/calendar/iso-date.ts'
import type { GivenNumber, NumberBook } from '#domain/numbering/number-book.ts'
import Database from 'better-sqlite3'
import type { Kysely } from 'kysely'
import type { LogSchema } from '../schema/log-schema.ts'
import type { NumberVoidTable } from '../schema/number-void.ts'
import type { NumberTable } from '../schema/number.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'
import { NumberTaken } from '../contract/number-taken.ts'
import { NextNumber, type NumberFacts } from './next-number.ts'

type NewNumber = Omit<NumberTable, 'id'>

/** Whose number it is and when it was given. */
export interface NumberUse {
  readonly state: NumberTable['state']
  readonly summary: string
  readonly dossier: DossierId | null
  readonly officer: OfficerId | null
  readonly at: IsoInstant
}

/** Writes the ledger. Only inside an open transaction of log.db. */
export class LedgerWriter {
  readonly #next: NextNumber
  readonly #insert: Statement<NewNumber, unknown>
  readonly #void: Statement<NumberVoidTable, unknown>

  constructor(connection: Connection<LogSchema>) {
    this.#next = new NextNumber(connection)
    this.#insert = connection.statement(QUERIES.insert)
    this.#void = connection.statement(QUERIES.void)
  }

  /** Gives the next number of the run. Throws `NumberTaken` if another run of the book already printed the same text. */
  give(book: NumberBook, facts: NumberFacts, use: Omit<NumberUse, 'state'>): GivenNumber {
    return this.keep(this.#next.of(book, facts), { ...use, state: 'given' })
  }

  /** Throws `NumberTaken`. */
  keep(number: GivenNumber, use: NumberUse): GivenNumber {
    const { book, run, no, date, text } = number
    const { state, summary, dossier, officer, at } = use
    try {
      this.#insert.run({ book, run, no, year: yearOf(date), date, text, state, summary, dossier, officer, at })
    } catch (error) {
      throw isTaken(error) ? new NumberTaken(`Nomor ${text} sudah ada di buku nomor.`, { cause: error }) : error
    }
    return number
  }

  /** Throws (a defect) on a number that is not in the ledger or already void: callers look first. */
  void(row: NumberVoidTable): void {
    must(this.#void.run(row).changes || null, `number ${row.no} of ${row.run}`)
  }
}

type Db = Kysely<LogSchema>

/** Each put together once a process, whatever is opened in it. */
const QUERIES = {
  insert: (db: Db, arg: Arg<NewNumber>) => db.insertInto('number').values(numberValues(arg)).compile(),
  void: (db: Db, arg: Arg<NumberVoidTable>) =>
    db.insertInto('number_void').values({ run: arg('run'), no: arg('no'), reason: arg('reason'), officer: arg('officer'), at: arg('at') }).compile(),
}

const isTaken = (error: unknown): boolean => error instanceof Database.SqliteError && error.code === 'SQLITE_CONSTRAINT_UNIQUE'

const numberValues = (arg: Arg<NewNumber>) => ({
  book: arg('book'),
  run: arg('run'),
  no: arg('no'),
  year: arg('year'),
  date: arg('date'),
  text: arg('text'),
  state: arg('state'),
  summary: arg('summary'),
  dossier: arg('dossier'),
  officer: arg('officer'),
  at: arg('at'),
})
