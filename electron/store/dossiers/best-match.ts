import type { DossierId } from '#domain/ids.ts'
import { type SqlBool, sql } from 'kysely'
import type { RegisterSchema } from '../schema/register-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import { knownNumber } from '../sqlite/known.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'
import { byShape } from './by-shape.ts'
import type { Page } from './cursor.ts'
import { type FilterArgs, type FilterShape, filters } from './filters.ts'
import type { MatchQuery } from './match-query.ts'

interface MatchArgs extends FilterArgs {
  readonly text: string
  readonly before: number
  readonly limit: number
}

/** Nobody pages further, and counting a million matches at every key would be felt. */
const COUNTED = 10_000

/**
 * What the full text finds: first where every word typed stands whole, then where it only begins one; those that came to this PC last first within both.
 * That order needs no ranking of all matches, so one letter typed is as quick as a whole name. Its cursor is `w|place` or `b|place` of the last row.
 */
export class BestMatch {
  readonly #page: (shape: FilterShape) => Statement<MatchArgs, { id: string; place: number }>
  readonly #total: (shape: FilterShape) => Statement<MatchArgs, { total: number }>

  constructor(connection: Connection<RegisterSchema>) {
    this.#page = byShape((shape) =>
      connection.statement((db, arg: Arg<MatchArgs>) =>
        db
          .selectFrom('dossier_text')
          .crossJoin('dossier')
          .select(['dossier.id', 'dossier.place'])
          .whereRef('dossier.place', '=', 'dossier_text.rowid')
          .where(sql<SqlBool>`dossier_text match ${arg('text')}`)
          .where('dossier_text.rowid', '<', arg('before'))
          .where(filters(shape, arg))
          .orderBy('dossier_text.rowid', 'desc')
          .limit(knownNumber(arg('limit')))
          .compile(),
      ),
    )
    this.#total = byShape((shape) =>
      connection.statement((db, arg: Arg<MatchArgs>) => {
        const found = db.selectFrom('dossier_text').select('dossier_text.rowid').where(sql<SqlBool>`dossier_text match ${arg('text')}`).limit(knownNumber(arg('limit')))
        const kept = found.crossJoin('dossier').whereRef('dossier.place', '=', 'dossier_text.rowid').where(filters(shape, arg))
        return db.selectFrom((isFiltered(shape) ? kept : found).as('found')).select((eb) => eb.fn.countAll<number>().as('total')).compile()
      }),
    )
  }

  page(shape: FilterShape, args: FilterArgs, match: MatchQuery, after: string, limit: number): Page {
    const [phase, place] = after.split('|')
    const before = Number(place ?? '') || Number.MAX_SAFE_INTEGER
    const whole = phase === 'b' ? [] : this.#rows(shape, args, match.whole, before, limit + 1)
    const begun = whole.length > limit ? [] : this.#rows(shape, args, `(${match.begun}) NOT (${match.whole})`, phase === 'b' ? before : Number.MAX_SAFE_INTEGER, limit + 1 - whole.length)
    const found = [...whole, ...begun]
    const last = found[limit - 1]
    return {
      ids: found.slice(0, limit).map((row) => row.id as DossierId),
      next: found.length > limit && last ? `${whole.includes(last) ? 'w' : 'b'}|${last.place}` : '',
    }
  }

  /** Exact up to 10 000. */
  total(shape: FilterShape, args: FilterArgs, match: MatchQuery): number {
    return this.#total(shape).get({ ...args, text: match.begun, before: 0, limit: COUNTED })?.total ?? 0
  }

  #rows(shape: FilterShape, args: FilterArgs, text: string, before: number, limit: number): readonly { id: string; place: number }[] {
    return this.#page(shape).all({ ...args, text, before, limit })
  }
}

/** The full text finds readable dossiers only: to count them all no row need be looked at. */
const isFiltered = ({ status, ...others }: FilterShape): boolean => status !== 'all' || Object.values(others).includes(true)
