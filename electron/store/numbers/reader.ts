import type { BookId, IsoDate } from '#domain/ids.ts'
import type { GivenNumber, NumberBook } from '#domain/numbering/number-book.ts'
import { runKey } from '#domain/numbering/run.ts'
import { must } from '#domain/must.ts'
import { sql } from 'kysely'
import type { LogSchema } from '../schema/log-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'
import type { LedgerRow, NumberGap, NumberReader, NumberRequest, RunToResume } from '../contract/number-reader.ts'
import type { SettingsReader } from '../contract/settings-reader.ts'
import type { BookMark } from './book-mark.ts'
import { BookOrder, type NumberKey } from './book-order.ts'
import { GapReader } from './gap-reader.ts'
import { type NumberRow, toLedgerRow } from './ledger-row.ts'
import { NextNumber } from './next-number.ts'
import type { RunsInHand } from './runs-in-hand.ts'

interface Page {
  readonly book: string
  readonly year: number | null
  readonly before: number
  readonly limit: number
}

export class LedgerReader implements NumberReader {
  readonly #settings: SettingsReader
  readonly #next: NextNumber
  readonly #inHand: RunsInHand
  readonly #mark: BookMark
  readonly #gaps: GapReader
  readonly #page: Statement<Page, NumberRow>
  readonly #one: Statement<{ run: string; no: number }, NumberRow>
  readonly #order: BookOrder
  readonly #counts: Statement<{ book: string }, { all: number; voided: number }>

  constructor(connection: Connection<LogSchema>, settings: SettingsReader, inHand: RunsInHand, mark: BookMark) {
    this.#mark = mark
    this.#inHand = inHand
    this.#gaps = new GapReader(connection)
    this.#settings = settings
    this.#next = new NextNumber(connection)
    this.#order = new BookOrder(connection)
    this.#page = connection.statement((db, arg: Arg<Page>) =>
      db
        .selectFrom('number')
        .leftJoin('number_void', (join) => join.onRef('number_void.run', '=', 'number.run').onRef('number_void.no', '=', 'number.no'))
        .select(LEDGER_COLUMNS)
        .where('book', '=', arg('book'))
        .where(sql<boolean>`(${arg('year')} is null or ${sql.ref('year')} = ${arg('year')})`)
        .where('number.id', '<', arg('before'))
        .orderBy('number.id', 'desc')
        .limit(arg('limit'))
        .compile(),
    )
    this.#one = connection.statement((db, arg: Arg<{ run: string; no: number }>) =>
      db
        .selectFrom('number')
        .leftJoin('number_void', (join) => join.onRef('number_void.run', '=', 'number.run').onRef('number_void.no', '=', 'number.no'))
        .select(LEDGER_COLUMNS)
        .where('number.run', '=', arg('run'))
        .where('number.no', '=', arg('no'))
        .compile(),
    )
    this.#counts = connection.statement((db, arg: Arg<{ book: string }>) =>
      db
        .selectFrom('number')
        .leftJoin('number_void', (join) => join.onRef('number_void.run', '=', 'number.run').onRef('number_void.no', '=', 'number.no'))
        .select((eb) => [eb.fn.countAll<number>().as('all'), eb.fn.count<number>('number_void.no').as('voided')])
        .where('book', '=', arg('book'))
        .compile(),
    )
  }

  next(request: Omit<NumberRequest, 'summary' | 'dossier'>): GivenNumber {
    const book = this.#book(request.book)
    return this.#next.of(book, { ...request, unit: this.#settings.office()?.shortName ?? '', mark: this.#mark(book) })
  }

  /** Newest first. `after` is the `next` of the page before. */
  ledger(book: BookId, year: number | null, after: string, limit: number): { readonly rows: readonly LedgerRow[]; readonly next: string } {
    const rows = this.#page.all({ book, year, before: after === '' ? Number.MAX_SAFE_INTEGER : Number(after), limit: limit + 1 })
    const page = rows.slice(0, limit)
    return { rows: page.map(toLedgerRow), next: rows.length > limit ? String(page.at(-1)?.id ?? '') : '' }
  }

  inNumberOrder(book: BookId, from: IsoDate | null, to: IsoDate | null): ReturnType<NumberReader['inNumberOrder']> {
    const keys = this.#order.keys(book, from, to)
    return { total: keys.length, rows: this.#rowsOf(keys) }
  }

  *#rowsOf(keys: readonly NumberKey[]): Generator<LedgerRow> {
    for (const { run, no } of keys) {
      const row = this.row(run, no)
      if (row) yield row
    }
  }

  row(run: string, no: number): LedgerRow | null {
    const row = this.#one.get({ run, no })
    return row && toLedgerRow(row)
  }

  counts(book: BookId): ReturnType<NumberReader['counts']> {
    const { all, voided } = must(this.#counts.get({ book }), 'counts of the ledger')
    return { given: all - voided, voided, lost: this.#gaps.count(book) }
  }

  stopped({ book, date, abbreviation }: Pick<NumberRequest, 'book' | 'date' | 'abbreviation'>): boolean {
    const named = this.#book(book)
    return !this.#inHand.has(runKey(named, date, abbreviation, this.#mark(named)))
  }

  toResume(date: IsoDate): readonly RunToResume[] {
    return this.#inHand.toResume(this.#settings.books(), this.#settings.services().map((service) => service.abbreviation), date)
  }

  gaps(book: BookId): readonly NumberGap[] {
    return this.#gaps.of(book)
  }

  #book(id: BookId): NumberBook {
    return must(this.#settings.books().find((book) => book.id === id), `number book ${id}`)
  }
}

const LEDGER_COLUMNS = [
  'number.id',
  'number.book',
  'number.run',
  'number.no',
  'number.date',
  'number.text',
  'number.state',
  'number.summary',
  'number.dossier',
  'number.officer',
  'number.at',
  'number_void.reason as void_reason',
] as const
