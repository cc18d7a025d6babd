import type { DossierId } from '#domain/ids.ts'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { RegisterSchema } from '../schema/register-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import { knownNumber } from '../sqlite/known.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'
import { READABLE } from './list-columns.ts'
import type { Page } from './newest-first.ts'

export interface ListShape {
  readonly column: 'since' | 'ready' | 'valid_until' | 'handed_back' | 'in_conflict' | 'number_owed'
  readonly order: 'asc' | 'desc'
  /** The condition of the column's partial index, word for word. */
  readonly only: RawBuilder<unknown>
}

interface Bounds {
  readonly low: string
  readonly high: string
}

type PageArgs = Bounds & { readonly after: string; readonly place: number; readonly limit: number }
type Row = { readonly id: string; readonly at: string; readonly place: number }

/** Dossiers by one column, within bounds of it. Its cursor is `value|place` of the last row. */
export class OrderedList {
  readonly #page: Statement<PageArgs, Row>
  readonly #count: Statement<Bounds, { total: number }>
  readonly #first: { readonly after: string; readonly place: number }

  constructor(connection: Connection<RegisterSchema>, { column, order, only }: ListShape) {
    const name = sql.ref(column)
    const within = (arg: Arg<Bounds>) => sql<SqlBool>`unreadable = ${sql.lit(READABLE)} and ${only} and ${name} >= ${arg('low')} and ${name} < ${arg('high')}`
    const past = (arg: Arg<PageArgs>) => sql<SqlBool>`(${name}, place) ${sql.raw(order === 'asc' ? '>' : '<')} (${arg('after')}, ${arg('place')})`
    this.#first = order === 'asc' ? { after: '', place: 0 } : { after: '~', place: 0 }
    this.#page = connection.statement((db, arg: Arg<PageArgs>) =>
      db.selectFrom('dossier').select(['id', 'place', sql<string>`${name}`.as('at')]).where(within(arg)).where(past(arg)).orderBy(name, order).orderBy('place', order).limit(knownNumber(arg('limit'))).compile(),
    )
    this.#count = connection.statement((db, arg: Arg<Bounds>) =>
      db
        .selectFrom('dossier')
        .select((eb) => eb.fn.countAll<number>().as('total'))
        .where(within(arg))
        .compile(),
    )
  }

  page(bounds: Bounds, cursor: string, limit: number): Page {
    const [after = '', place = ''] = cursor.split('|')
    const from = cursor === '' ? this.#first : { after, place: Number(place) || 0 }
    const rows = this.#page.all({ ...bounds, ...from, limit: limit + 1 })
    const page = rows.slice(0, limit)
    const last = page.at(-1)
    return { ids: page.map((row) => row.id as DossierId), next: rows.length > limit && last ? `${last.at}|${last.place}` : '' }
  }

  count(bounds: Bounds): number {
    return this.#count.get(bounds)?.total ?? 0
  }
}
