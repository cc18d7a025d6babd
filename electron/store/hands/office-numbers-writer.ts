import { yearOf } from '#domain/calendar/iso-date.ts'
import type { GivenNumber } from '#domain/numbering/number-book.ts'
import type { Kysely } from 'kysely'
import type { FoldableEvent } from '../log/foldable-event.ts'
import type { OfficeNumberVoidTable } from '../schema/office-number-void.ts'
import type { OfficeNumberTable } from '../schema/office-number.ts'
import type { RegisterSchema } from '../schema/register-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'
import type { Told } from './told-event.ts'

/** Keeps every number the office's stream tells of, given here or elsewhere. Only inside an open transaction of register.db. */
export class OfficeNumbersWriter {
  readonly #insert: Statement<OfficeNumberTable, unknown>
  readonly #void: Statement<OfficeNumberVoidTable, unknown>
  readonly #dropBehind: Statement<{ g: number }, unknown>
  readonly #dropVoids: Statement<object, unknown>

  constructor(connection: Connection<RegisterSchema>) {
    this.#insert = connection.statement(QUERIES.insert)
    this.#void = connection.statement(QUERIES.void)
    this.#dropBehind = connection.statement(QUERIES.dropBehind)
    this.#dropVoids = connection.statement(QUERIES.dropVoids)
  }

  take({ place: g, device, actor: officer, wallTime: at }: FoldableEvent, { event, dossier }: Told): void {
    if (event.type === 'number.voided') {
      const { number: { run, no }, reason } = event.body
      this.#void.run({ run, no, reason, officer, at })
    } else if (event.type === 'number.given') this.#insert.run({ ...rowOf(event.body.number), g, device, state: 'given', summary: '', dossier, officer, at })
    else if (event.type === 'number.recorded') this.#insert.run({ ...rowOf(event.body.number), g, device, state: 'recorded', summary: event.body.summary, dossier: null, officer, at })
  }

  /** As if the stream ended there: `voided` are those it tells of up to there. */
  endAt(g: number, voided: readonly OfficeNumberVoidTable[]): void {
    this.#dropBehind.run({ g })
    this.#dropVoids.run({})
    for (const row of voided) this.#void.run(row)
  }
}

const rowOf = ({ book, run, no, date, text }: GivenNumber) => ({ book, run, no, year: yearOf(date), date, text })

type Db = Kysely<RegisterSchema>

/** Each put together once a process, whatever is opened in it. */
const QUERIES = {
  insert: (db: Db, arg: Arg<OfficeNumberTable>) =>
    db
      .insertInto('office_number')
      .values({
        g: arg('g'), device: arg('device'), book: arg('book'), run: arg('run'), no: arg('no'), year: arg('year'), date: arg('date'), text: arg('text'),
        state: arg('state'), summary: arg('summary'), dossier: arg('dossier'), officer: arg('officer'), at: arg('at'),
      })
      .compile(),
  void: (db: Db, arg: Arg<OfficeNumberVoidTable>) =>
    db.insertInto('office_number_void').values({ run: arg('run'), no: arg('no'), reason: arg('reason'), officer: arg('officer'), at: arg('at') }).onConflict((conflict) => conflict.doNothing()).compile(),
  dropBehind: (db: Db, arg: Arg<{ g: number }>) => db.deleteFrom('office_number').where('g', '>', arg('g')).compile(),
  dropVoids: (db: Db) => db.deleteFrom('office_number_void').compile(),
}
