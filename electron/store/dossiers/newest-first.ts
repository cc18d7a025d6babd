import type { DossierId } from '#domain/ids.ts'
import { sql } from 'kysely'
import type { RegisterSchema } from '../schema/register-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import { knownNumber } from '../sqlite/known.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'
import { byShape } from './by-shape.ts'
import { type FilterArgs, type FilterShape, filters } from './filters.ts'

interface PageArgs extends FilterArgs {
  readonly received: string
  readonly place: number
  readonly limit: number
}

/** A page of dossiers and where the next one begins. */
export interface Page {
  readonly ids: readonly DossierId[]
  /** "" at the end. */
  readonly next: string
}

/** After every instant. */
const FROM_THE_START = '~'

/** The register by intake, newest first. Its cursor is `instant|place` of the last row. */
export class NewestFirst {
  readonly #page: (shape: FilterShape) => Statement<PageArgs, { id: string; received: string; place: number }>
  readonly #total: (shape: FilterShape) => Statement<FilterArgs, { total: number }>

  constructor(connection: Connection<RegisterSchema>) {
    this.#page = byShape((shape) =>
      connection.statement((db, arg: Arg<PageArgs>) =>
        db
          .selectFrom('dossier')
          .select(['id', 'received', 'place'])
          .where(filters(shape, arg))
          .where(sql<boolean>`(received, place) < (${arg('received')}, ${arg('place')})`)
          .orderBy('received', 'desc')
          .orderBy('place', 'desc')
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
    const [received = FROM_THE_START, place = ''] = after === '' ? [] : after.split('|')
    const rows = this.#page(shape).all({ ...args, received, place: Number(place) || 0, limit: limit + 1 })
    const page = rows.slice(0, limit)
    const last = page.at(-1)
    return { ids: page.map((row) => row.id as DossierId), next: rows.length > limit && last ? `${last.received}|${last.place}` : '' }
  }

  total(shape: FilterShape, args: FilterArgs): number {
    return this.#total(shape).get(args)?.total ?? 0
  }
}
