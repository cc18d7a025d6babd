import type { DossierId } from '#domain/ids.ts'
import { sql } from 'kysely'
import type { RegisterSchema } from '../schema/register-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import { knownNumber } from '../sqlite/known.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'
import { byShape } from './by-shape.ts'
import { type FilterArgs, type FilterShape, filters } from './filters.ts'

interface Row {
  readonly id: string
  readonly year: number
  readonly register_run: string
  readonly register_no: number
}

type WalkArgs = FilterArgs & { readonly after_id: string; readonly after_year: number; readonly after_run: string; readonly after_no: number; readonly limit: number }

const CHUNK = 500
const BEFORE_ALL: Row = { id: '', year: 0, register_run: '', register_no: -1 }

/** The register by year and number, those without a number last in their year. Read in chunks, so that nothing is held open while an export is written. */
export class NumberOrder {
  readonly #chunk: (shape: FilterShape) => Statement<WalkArgs, Row>

  constructor(connection: Connection<RegisterSchema>) {
    this.#chunk = byShape((shape) =>
      connection.statement((db, arg: Arg<WalkArgs>) =>
        db
          .selectFrom('dossier')
          .select(['id', 'year', 'register_run', 'register_no'])
          .where(filters(shape, arg))
          .where(sql<boolean>`(year, register_run, register_no, id) > (${arg('after_year')}, ${arg('after_run')}, ${arg('after_no')}, ${arg('after_id')})`)
          .orderBy('year')
          .orderBy('register_run')
          .orderBy('register_no')
          .orderBy('id')
          .limit(knownNumber(arg('limit')))
          .compile(),
      ),
    )
  }

  *walk(shape: FilterShape, args: FilterArgs): IterableIterator<DossierId> {
    for (let last: Row | undefined = BEFORE_ALL; last; ) {
      const rows: readonly Row[] = this.#chunk(shape).all({ ...args, after_id: last.id, after_year: last.year, after_run: last.register_run, after_no: last.register_no, limit: CHUNK })
      yield* rows.map((row) => row.id as DossierId)
      last = rows.length < CHUNK ? undefined : rows.at(-1)
    }
  }
}
