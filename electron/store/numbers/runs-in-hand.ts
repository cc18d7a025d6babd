import type { DeviceId, IsoDate } from '#domain/ids.ts'
import type { DeviceReopened } from '#domain/log/device-event.ts'
import type { NumberBook } from '#domain/numbering/number-book.ts'
import { runKey, runParts } from '#domain/numbering/run.ts'
import { yearOf } from '#domain/calendar/iso-date.ts'
import type { LogSchema } from '../schema/log-schema.ts'
import type { RunResumedTable } from '../schema/run-resumed.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'
import type { RunToResume } from '../contract/number-reader.ts'
import type { BookMark } from './book-mark.ts'
import { RunExtents } from './run-extents.ts'

/** Which runs this device may give numbers of: all, or, where it took over data that may be a copy, those an admin went on with. */
export class RunsInHand {
  readonly #device: DeviceId
  readonly #reopened: DeviceReopened | null
  readonly #extents: RunExtents
  readonly #mark: BookMark
  readonly #resumed: Statement<{ device: string }, RunResumedTable>

  constructor(connection: Connection<LogSchema>, device: DeviceId, reopened: DeviceReopened | null, mark: BookMark) {
    this.#mark = mark
    this.#device = device
    this.#reopened = reopened
    this.#extents = new RunExtents(connection)
    this.#resumed = connection.statement((db, arg: Arg<{ device: string }>) => db.selectFrom('run_resumed').selectAll().where('device', '=', arg('device')).compile())
  }

  /** A later year's run comes with the book. */
  has(run: string): boolean {
    if (this.#reopened?.numbering !== 'stopped') return true
    const { book, year } = runParts(run)
    return this.#resumed.all({ device: this.#device }).some((resumed) => resumed.run === run || (resumed.book === book && year > runParts(resumed.run).year))
  }

  /** The highest number of a run that was ever heard of; 0 for none. */
  known(run: string): number {
    const beyond = this.#reopened?.beyond.filter((range) => range.run === run) ?? []
    return Math.max(this.#extents.last(run), ...beyond.map(({ last }) => last))
  }

  /** Runs numbers would come from on that day, and last year's where there are numbers of it. */
  toResume(books: readonly NumberBook[], abbreviations: readonly string[], date: IsoDate): readonly RunToResume[] {
    return books.filter(({ active }) => active).flatMap((book) => {
      const parts = book.reset === 'type' ? [...new Set(abbreviations)] : ['']
      return [date, `${yearOf(date) - 1}-12-31` as IsoDate].flatMap((day, yearsBack) => parts.flatMap((abbreviation) => this.#asked(book, day, abbreviation, yearsBack > 0)))
    })
  }

  #asked(book: NumberBook, date: IsoDate, abbreviation: string, isPast: boolean): readonly RunToResume[] {
    const run = runKey(book, date, abbreviation, this.#mark(book))
    if (this.has(run)) return []
    const known = this.known(run)
    if (isPast && (book.reset === 'never' || known === 0)) return []
    return [{ book: book.id, run, year: book.reset === 'never' ? null : yearOf(date), abbreviation, known, past: isPast }]
  }
}
