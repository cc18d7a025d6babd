import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { RegisterSchema } from '../schema/register-schema.ts'
import type { Arg } from '../sqlite/statement.ts'
import type { RegisterQuery } from '../contract/dossier-reader.ts'
import { NO_NUMBER, READABLE } from './list-columns.ts'

/** Values of the filters; those a shape does not use are not bound. */
export interface FilterArgs {
  readonly only: string
  readonly year: number
  readonly service: string
  readonly from: string
  readonly to: string
  readonly nik: string
  readonly match: string
}

/** Which filters a query has: with the same shape it is the same statement. */
export interface FilterShape {
  readonly status: RegisterQuery['status']
  readonly only: boolean
  readonly year: boolean
  readonly service: boolean
  readonly from: boolean
  readonly to: boolean
  /** A whole NIK was typed: an exact question, not a search. */
  readonly nik: boolean
  /** Restricts to what the full text finds. */
  readonly match: boolean
}

export function filters<Args extends FilterArgs>(shape: FilterShape, arg: Arg<Args>) {
  return (eb: ExpressionBuilder<RegisterSchema, 'dossier'>): Expression<SqlBool> => {
    const all: Expression<SqlBool>[] = [eb('dossier.unreadable', '=', sql.lit(READABLE))]
    if (shape.status === 'unnumbered') all.push(eb('dossier.register_no', '=', sql.lit(NO_NUMBER)))
    else if (shape.status !== 'all') all.push(eb('dossier.status', '=', sql.lit(shape.status)))
    if (shape.only) all.push(sql<SqlBool>`dossier.id in (select value from json_each(${arg('only')}))`)
    if (shape.year) all.push(sql<SqlBool>`dossier.year = ${arg('year')}`)
    if (shape.service) all.push(sql<SqlBool>`dossier.service = ${arg('service')}`)
    if (shape.from) all.push(sql<SqlBool>`dossier.received >= ${arg('from')}`)
    if (shape.to) all.push(sql<SqlBool>`dossier.received < ${arg('to')}`)
    if (shape.nik) all.push(sql<SqlBool>`dossier.nik = ${arg('nik')} and dossier.nik <> ''`)
    if (shape.match) all.push(sql<SqlBool>`dossier.place in (select rowid from dossier_text where dossier_text match ${arg('match')})`)
    return eb.and(all)
  }
}

type Filters = Pick<RegisterQuery, 'only' | 'year' | 'service' | 'from' | 'before'>

/** The shape of what was asked, text aside. */
export const shapeOf = ({ status, only, year, service, from, before }: Filters & Pick<RegisterQuery, 'status'>): FilterShape => ({
  status,
  only: only !== undefined,
  year: year !== null,
  service: service !== undefined,
  from: from !== undefined,
  to: before !== undefined,
  nik: false,
  match: false,
})

export const filterArgs = ({ only, year, service, from, before }: Filters): FilterArgs => ({
  only: JSON.stringify(only ?? []),
  year: year ?? 0,
  service: service ?? '',
  from: from ?? '',
  to: before ?? '',
  nik: '',
  match: '',
})
