import type { BookId, DossierId, IsoDate } from '#domain/ids.ts'
import type { GivenNumber, NumberBook } from '#domain/numbering/number-book.ts'
import { runKey } from '#domain/numbering/run.ts'
import { must } from '#domain/must.ts'
import type { DocumentId } from '#domain/workflow/procedure.ts'
import { type Kysely, sql } from 'kysely'
import { parseStored } from '../files/parse-stored.ts'
import type { LogSchema } from '../schema/log-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import { knownNumber, knownText } from '../sqlite/known.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'
import type { LedgerRow, NumberGap, NumberObstacle, NumberReader, NumberRequest, RunToResume } from '../contract/number-reader.ts'
import type { SettingsReader } from '../contract/settings-reader.ts'
import type { HandsOfPc } from '../hands/hands-of-pc.ts'
import { OfficeLedger } from '../hands/office-ledger.ts'
import type { OfficeNumbersReader } from '../hands/office-numbers-reader.ts'
import type { BookMark } from './book-mark.ts'
import { BookOrder, type NumberKey } from './book-order.ts'
import { GapReader } from './gap-reader.ts'
import { type NumberRow, toLedgerRow } from './ledger-row.ts'
import { NextNumber, numbered } from './next-number.ts'
import type { RunsInHand } from './runs-in-hand.ts'

interface Page {
  readonly book: string
  readonly year: number | null
  readonly before: number
  readonly limit: number
}

/** What `number.given` says. */
interface GivenBody {
  readonly number: GivenNumber
  readonly document: DocumentId | null
}

/** What a PC of an office with a server knows beside its own ledger. */
export interface OfficeOfLedger {
  readonly hands: HandsOfPc
  readonly numbers: OfficeNumbersReader
  /** What a number of a dossier was given for. */
  readonly summaryOf: (dossier: DossierId) => string
}

export class LedgerReader implements NumberReader {
  readonly #settings: SettingsReader
  readonly #next: NextNumber
  readonly #inHand: RunsInHand
  readonly #mark: BookMark
  readonly #gaps: GapReader
  readonly #page: Statement<Page, NumberRow>
  readonly #one: Statement<{ run: string; no: number }, NumberRow>
  readonly #voided: Statement<{ book: string }, NumberRow>
  readonly #given: Statement<{ aggregate: string }, { body: string }>
  readonly #order: BookOrder
  readonly #counts: Statement<{ book: string }, { all: number; voided: number }>
  readonly #hands: HandsOfPc | null
  /** Null on a PC that works alone: its own ledger is the office's. */
  readonly #office: OfficeLedger | null

  constructor(connection: Connection<LogSchema>, settings: SettingsReader, inHand: RunsInHand, mark: BookMark, office: OfficeOfLedger | null = null) {
    this.#hands = office?.hands ?? null
    this.#office = office && new OfficeLedger({ page: (...page) => this.#ownPage(...page), row: (run, no) => this.#ownRow(run, no), keys: (...part) => this.#order.keys(...part), voided: (book) => this.#voided.all({ book }).map(toLedgerRow) }, office.numbers, office.hands, office.summaryOf)
    this.#mark = mark
    this.#inHand = inHand
    this.#gaps = new GapReader(connection)
    this.#settings = settings
    this.#next = new NextNumber(connection)
    this.#order = new BookOrder(connection)
    this.#page = connection.statement(QUERIES.page)
    this.#one = connection.statement(QUERIES.one)
    this.#voided = connection.statement(QUERIES.voided)
    this.#given = connection.statement(QUERIES.given)
    this.#counts = connection.statement(QUERIES.counts)
  }

  next(request: Omit<NumberRequest, 'summary' | 'dossier'>): GivenNumber {
    const book = this.#book(request.book)
    const facts = { ...request, unit: this.#settings.office()?.shortName ?? '', mark: this.#mark(book) }
    const drawn = this.#hands?.draw(book, this.runOf(request))
    return drawn?.ok ? numbered(book, facts, drawn.value) : this.#next.of(book, facts)
  }

  /** Newest first. `after` is the `next` of the page before. */
  ledger(book: BookId, year: number | null, after: string, limit: number): { readonly rows: readonly LedgerRow[]; readonly next: string } {
    if (this.#office) return this.#office.page(book, year, after, limit)
    const rows = this.#ownPage(book, year, after === '' ? Number.MAX_SAFE_INTEGER : Number(after), limit + 1)
    const page = rows.slice(0, limit)
    return { rows: page.map(({ row }) => row), next: rows.length > limit ? String(page.at(-1)?.place ?? '') : '' }
  }

  inNumberOrder(book: BookId, from: IsoDate | null, to: IsoDate | null): ReturnType<NumberReader['inNumberOrder']> {
    if (this.#office) return this.#office.inNumberOrder(book, from, to)
    const keys = this.#order.keys(book, from, to)
    return { total: keys.length, rows: this.#rowsOf(keys) }
  }

  *#rowsOf(keys: readonly NumberKey[]): Generator<LedgerRow> {
    for (const { run, no } of keys) {
      const row = this.#ownRow(run, no)
      if (row) yield row
    }
  }

  row(run: string, no: number): LedgerRow | null {
    return this.#office ? this.#office.row(run, no) : this.#ownRow(run, no)
  }

  givenTo(run: string, no: number): DocumentId | null | undefined {
    const dossier = this.#ownRow(run, no)?.dossier ?? null
    if (dossier === null) return undefined
    const told = this.#given.all({ aggregate: `dossier:${dossier}` }).map(({ body }) => parseStored<GivenBody>(body))
    return told.find(({ number }) => number.run === run && number.no === no)?.document
  }

  /** Whether this PC gave or recorded it. */
  isOwn(run: string, no: number): boolean {
    return this.#one.get({ run, no }) !== null
  }

  counts(book: BookId): ReturnType<NumberReader['counts']> {
    if (this.#office) return this.#office.counts(book)
    const { all, voided } = must(this.#counts.get({ book }), 'counts of the ledger')
    return { given: all - voided, voided, lost: this.#gaps.count(book) }
  }

  runOf({ book, date, abbreviation }: Pick<NumberRequest, 'book' | 'date' | 'abbreviation'>): string {
    const named = this.#book(book)
    return runKey(named, date, abbreviation, this.#mark(named))
  }

  obstacle(request: Pick<NumberRequest, 'book' | 'date' | 'abbreviation'>): NumberObstacle | null {
    const run = this.runOf(request)
    if (!this.#hands) return this.#inHand.has(run) ? null : { why: 'copy' }
    const drawn = this.#hands.draw(this.#book(request.book), run)
    return drawn.ok ? null : drawn.refusal
  }

  stopped(request: Pick<NumberRequest, 'book' | 'date' | 'abbreviation'>): boolean {
    return this.obstacle(request) !== null
  }

  /** None in an office with a server: what a copy had in hand is taken over with minutes, for the PC it was copied from may go on giving. */
  toResume(date: IsoDate): readonly RunToResume[] {
    if (this.#hands) return []
    return this.#inHand.toResume(this.#settings.books(), this.#settings.services().map((service) => service.abbreviation), date)
  }

  gaps(book: BookId): readonly NumberGap[] {
    return this.#gaps.of(book)
  }

  #ownPage(book: BookId, year: number | null, before: number, limit: number): readonly { readonly place: number; readonly row: LedgerRow }[] {
    return this.#page.all({ book, year, before, limit }).map((row) => ({ place: row.id, row: toLedgerRow(row) }))
  }

  #ownRow(run: string, no: number): LedgerRow | null {
    const row = this.#one.get({ run, no })
    return row && toLedgerRow(row)
  }

  #book(id: BookId): NumberBook {
    return must(this.#settings.books().find((book) => book.id === id), `number book ${id}`)
  }
}

type Db = Kysely<LogSchema>

/** Each put together once a process, whatever is opened in it. */
const QUERIES = {
  page: (db: Db, arg: Arg<Page>) =>
    db
      .selectFrom('number')
      .leftJoin('number_void', (join) => join.onRef('number_void.run', '=', 'number.run').onRef('number_void.no', '=', 'number.no'))
      .select(LEDGER_COLUMNS)
      .where('book', '=', knownText(arg('book')))
      .where(sql<boolean>`(${arg('year')} is null or ${sql.ref('year')} = ${arg('year')})`)
      .where('number.id', '<', arg('before'))
      .orderBy('number.id', 'desc')
      .limit(knownNumber(arg('limit')))
      .compile(),
  one: (db: Db, arg: Arg<{ run: string; no: number }>) =>
    db
      .selectFrom('number')
      .leftJoin('number_void', (join) => join.onRef('number_void.run', '=', 'number.run').onRef('number_void.no', '=', 'number.no'))
      .select(LEDGER_COLUMNS)
      .where('number.run', '=', knownText(arg('run')))
      .where('number.no', '=', arg('no'))
      .compile(),
  voided: (db: Db, arg: Arg<{ book: string }>) =>
    db
      .selectFrom('number_void')
      .innerJoin('number', (join) => join.onRef('number_void.run', '=', 'number.run').onRef('number_void.no', '=', 'number.no'))
      .select(LEDGER_COLUMNS)
      .where('book', '=', knownText(arg('book')))
      .orderBy('number_void.at', 'desc')
      .compile(),
  given: (db: Db, arg: Arg<{ aggregate: string }>) =>
    db
      .selectFrom('event')
      .select(sql<string>`cast(body as text)`.as('body'))
      .where('aggregate', '=', knownText(arg('aggregate')))
      .where('type', '=', 'number.given')
      .where('body', 'is not', null)
      .compile(),
  counts: (db: Db, arg: Arg<{ book: string }>) =>
    db
      .selectFrom('number')
      .leftJoin('number_void', (join) => join.onRef('number_void.run', '=', 'number.run').onRef('number_void.no', '=', 'number.no'))
      .select((eb) => [eb.fn.countAll<number>().as('all'), eb.fn.count<number>('number_void.no').as('voided')])
      .where('book', '=', knownText(arg('book')))
      .compile(),
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
