import { sql } from 'kysely'
import type { RegisterSchema } from '../schema/register-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import { knownNumber } from '../sqlite/known.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'
import { byShape } from './by-shape.ts'
import { lastOf, type Page, pageOf } from './cursor.ts'
import { type FilterArgs, type FilterShape, filters } from './filters.ts'

interface PageArgs extends FilterArgs {
  readonly received: string
  readonly id: string
  readonly limit: number
}

/** After every instant. */
const START = { at: '~', id: '' }

/** The register by intake, newest first. */
export class NewestFirst {
  readonly #page: (shape: FilterShape) => Statement<PageArgs, { id: string; at: string }>
  readonly #total: (shape: FilterShape) => Statement<FilterArgs, { total: number }>

  constructor(connection: Connection<RegisterSchema>) {
    this.#page = byShape((shape) =>
      connection.statement((db, arg: Arg<PageArgs>) =>
        db
          .selectFrom('dossier')
          .select(['id', 'received as at'])
          .where(filters(shape, arg))
          .where(sql<boolean>`(received, id) < (${arg('received')}, ${arg('id')})`)
          .orderBy('received', 'desc')
          .orderBy('id', 'desc')
          .limit(knownNumber(arg('limit')))
          .compile(),
      ),
    )
    this.#total = byShape((shape) =>
      connection.statement((db, arg: Arg<FilterArgs>) =>
        db
          .selectFrom('dossier')
          .select((eb) => eb.fn.countAll<number>().as('total'))
          .where(filters(shape, arg))
          .compile(),
      ),
    )
  }

  page(shape: FilterShape, args: FilterArgs, after: string, limit: number): Page {
    const { at: received, id } = lastOf(after) ?? START
    return pageOf(this.#page(shape).all({ ...args, received, id, limit: limit + 1 }), limit)
  }

  total(shape: FilterShape, args: FilterArgs): number {
    return this.#total(shape).get(args)?.total ?? 0
  }
}
