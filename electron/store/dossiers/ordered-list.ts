import { type CompiledQuery, type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { RegisterSchema } from '../schema/register-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import { knownNumber } from '../sqlite/known.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'
import { lastOf, type Page, pageOf } from './cursor.ts'
import { READABLE } from './list-columns.ts'

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

type PageArgs = Bounds & { readonly after: string; readonly id: string; readonly limit: number }
type Row = { readonly id: string; readonly at: string }

type Db = Kysely<RegisterSchema>

/** What a list asks. */
export interface ListQueries {
  readonly page: (db: Db, arg: Arg<PageArgs>) => CompiledQuery<Row>
  readonly count: (db: Db, arg: Arg<Bounds>) => CompiledQuery<{ total: number }>
  readonly first: Row
}

/** Made once a process for each list: its queries are put together once, whatever is opened in it. */
export function listQueries({ column, order, only }: ListShape): ListQueries {
  const name = sql.ref(column)
  const within = (arg: Arg<Bounds>) => sql<SqlBool>`unreadable = ${sql.lit(READABLE)} and ${only} and ${name} >= ${arg('low')} and ${name} < ${arg('high')}`
  const past = (arg: Arg<PageArgs>) => sql<SqlBool>`(${name}, id) ${sql.raw(order === 'asc' ? '>' : '<')} (${arg('after')}, ${arg('id')})`
  return {
    page: (db, arg) => db.selectFrom('dossier').select(['id', sql<string>`${name}`.as('at')]).where(within(arg)).where(past(arg)).orderBy(name, order).orderBy('id', order).limit(knownNumber(arg('limit'))).compile(),
    count: (db, arg) =>
      db
        .selectFrom('dossier')
        .select((eb) => eb.fn.countAll<number>().as('total'))
        .where(within(arg))
        .compile(),
    first: order === 'asc' ? { at: '', id: '' } : { at: '~', id: '' },
  }
}

/** Dossiers by one column, within bounds of it. */
export class OrderedList {
  readonly #page: Statement<PageArgs, Row>
  readonly #count: Statement<Bounds, { total: number }>
  readonly #first: Row

  constructor(connection: Connection<RegisterSchema>, { page, count, first }: ListQueries) {
    this.#page = connection.statement(page)
    this.#count = connection.statement(count)
    this.#first = first
  }

  page(bounds: Bounds, cursor: string, limit: number): Page {
    const { at: after, id } = lastOf(cursor) ?? this.#first
    return pageOf(this.#page.all({ ...bounds, after, id, limit: limit + 1 }), limit)
  }

  count(bounds: Bounds): number {
    return this.#count.get(bounds)?.total ?? 0
  }
}
