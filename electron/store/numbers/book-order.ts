import type { BookId, IsoDate } from '#domain/ids.ts'
import type { LogSchema } from '../schema/log-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'

interface Part {
  readonly book: string
  readonly from: string
  readonly to: string
}

/** A number's place in the ledger. */
export interface NumberKey {
  readonly run: string
  readonly no: number
}

/** A book's numbers as it is printed: by year, run and number. */
export class BookOrder {
  readonly #keys: Statement<Part, NumberKey>

  constructor(connection: Connection<LogSchema>) {
    this.#keys = connection.statement((db, arg: Arg<Part>) =>
      db.selectFrom('number').select(['run', 'no']).where('book', '=', arg('book')).where('date', '>=', arg('from')).where('date', '<=', arg('to')).orderBy('year').orderBy('run').orderBy('no').compile(),
    )
  }

  /** Dates from one day to another, both counted; null = open. */
  keys(book: BookId, from: IsoDate | null, to: IsoDate | null): readonly NumberKey[] {
    return this.#keys.all({ book, from: from ?? '', to: to ?? '~' })
  }
}
