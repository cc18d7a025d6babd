import type { BookId, IsoDate } from '#domain/ids.ts'
import { type Kysely, sql } from 'kysely'
import type { LedgerRow } from '../contract/number-reader.ts'
import type { NumberKey } from '../numbers/book-order.ts'
import { type NumberRow, toLedgerRow } from '../numbers/ledger-row.ts'
import type { RegisterSchema } from '../schema/register-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import { knownNumber, knownText } from '../sqlite/known.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'

interface Named {
  readonly run: string
  readonly no: number
}

interface Page {
  readonly book: string
  readonly year: number | null
  readonly before: number
  readonly limit: number
}

interface Part {
  readonly book: string
  readonly from: string
  readonly to: string
}

/** Every number of the office's stream, whoever gave it. */
export class OfficeNumbersReader {
  readonly #page: Statement<Page, NumberRow>
  readonly #one: Statement<Named, NumberRow>
  readonly #isHome: Statement<Named & { at: string }, { g: number }>
  readonly #isVoid: Statement<Named, { reason: string }>
  readonly #keys: Statement<Part, NumberKey>
  readonly #counts: Statement<{ book: string }, { all: number; voided: number }>

  constructor(connection: Connection<RegisterSchema>) {
    this.#page = connection.statement(QUERIES.page)
    this.#one = connection.statement(QUERIES.one)
    this.#isHome = connection.statement(QUERIES.isHome)
    this.#isVoid = connection.statement(QUERIES.isVoid)
    this.#keys = connection.statement(QUERIES.keys)
    this.#counts = connection.statement(QUERIES.counts)
  }

  /** Newest first; `before` is the place of the last one of the page before. */
  page(page: Page): readonly { readonly place: number; readonly row: LedgerRow }[] {
    return this.#page.all(page).map((row) => ({ place: row.id, row: toLedgerRow(row) }))
  }

  /** Of a number that was given twice the first in the order of the office. */
  row(run: string, no: number): LedgerRow | null {
    const row = this.#one.get({ run, no })
    return row && toLedgerRow(row)
  }

  /** Whether the very number this PC gave has come back. */
  isHome({ number: { run, no }, at }: LedgerRow): boolean {
    return this.#isHome.get({ run, no, at }) !== null
  }

  voidReason(run: string, no: number): string | null {
    return this.#isVoid.get({ run, no })?.reason ?? null
  }

  /** Dates from one day to another, both counted; null = open. In no order. */
  keys(book: BookId, from: IsoDate | null, to: IsoDate | null): readonly NumberKey[] {
    return this.#keys.all({ book, from: from ?? '', to: to ?? '~' })
  }

  counts(book: BookId): { readonly all: number; readonly voided: number } {
    return this.#counts.get({ book }) ?? { all: 0, voided: 0 }
  }
}

const COLUMNS = [
  'office_number.g as id',
  'office_number.book',
  'office_number.run',
  'office_number.no',
  'office_number.date',
  'office_number.text',
  'office_number.state',
  'office_number.summary',
  'office_number.dossier',
  'office_number.officer',
  'office_number.device',
  'office_number.at',
  'office_number_void.reason as void_reason',
] as const

type Db = Kysely<RegisterSchema>

const rows = (db: Db) => db.selectFrom('office_number').leftJoin('office_number_void', (join) => join.onRef('office_number_void.run', '=', 'office_number.run').onRef('office_number_void.no', '=', 'office_number.no'))

/** Each put together once a process, whatever is opened in it. */
const QUERIES = {
  page: (db: Db, arg: Arg<Page>) =>
    rows(db)
      .select(COLUMNS)
      .where('book', '=', knownText(arg('book')))
      .where(sql<boolean>`(${arg('year')} is null or ${sql.ref('year')} = ${arg('year')})`)
      .where('g', '<', arg('before'))
      .orderBy('g', 'desc')
      .limit(knownNumber(arg('limit')))
      .compile(),
  one: (db: Db, arg: Arg<Named>) => rows(db).select(COLUMNS).where('office_number.run', '=', knownText(arg('run'))).where('office_number.no', '=', arg('no')).orderBy('g').limit(1).compile(),
  isHome: (db: Db, arg: Arg<Named & { at: string }>) => db.selectFrom('office_number').select('g').where('run', '=', knownText(arg('run'))).where('no', '=', arg('no')).where('at', '=', arg('at')).limit(1).compile(),
  isVoid: (db: Db, arg: Arg<Named>) => db.selectFrom('office_number_void').select('reason').where('run', '=', arg('run')).where('no', '=', arg('no')).compile(),
  keys: (db: Db, arg: Arg<Part>) => db.selectFrom('office_number').select(['run', 'no', 'year']).where('book', '=', knownText(arg('book'))).where('date', '>=', arg('from')).where('date', '<=', arg('to')).compile(),
  counts: (db: Db, arg: Arg<{ book: string }>) =>
    rows(db)
      .select((eb) => [eb.fn.countAll<number>().as('all'), eb.fn.count<number>('office_number_void.no').as('voided')])
      .where('book', '=', knownText(arg('book')))
      .compile(),
}
