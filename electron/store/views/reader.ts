import type { IsoInstant, OfficerId } from '#domain/ids.ts'
import { type ExpressionBuilder, sql } from 'kysely'
import { byShape } from '../dossiers/by-shape.ts'
import type { LogSchema } from '../schema/log-schema.ts'
import type { ViewTable } from '../schema/view.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'
import type { View, ViewLog, ViewPart } from '../contract/view-log.ts'

/** Which filters are set. */
interface Shape {
  readonly officer: boolean
  readonly what: boolean
  readonly about: boolean
  readonly period: boolean
}
interface PartArgs {
  readonly officer: string
  readonly what: string
  /** JSON list of texts. */
  readonly about: string
  readonly from: string
  readonly before: string
}
type PageArgs = PartArgs & { readonly after: number; readonly limit: number }
type Row = Pick<ViewTable, 'seq' | 'at' | 'officer' | 'what' | 'about'>

/** After every view. */
const NEWEST = Number.MAX_SAFE_INTEGER

/** The view log, newest first; its cursor is the number of the last row. */
export class ViewReader {
  readonly #page: (shape: Shape) => Statement<PageArgs, Row>
  readonly #count: (shape: Shape) => Statement<PartArgs, { total: number }>

  constructor(connection: Connection<LogSchema>) {
    this.#page = byShape((shape) =>
      connection.statement((db, arg: Arg<PageArgs>) =>
        db
          .selectFrom('view')
          .select(['seq', 'at', 'officer', 'what', 'about'])
          .where((eb) => filters(eb, shape, arg))
          .where('seq', '<', arg('after'))
          .orderBy('seq', 'desc')
          .limit(arg('limit'))
          .compile(),
      ),
    )
    this.#count = byShape((shape) =>
      connection.statement((db, arg: Arg<PartArgs>) =>
        db
          .selectFrom('view')
          .select((eb) => eb.fn.countAll<number>().as('total'))
          .where((eb) => filters(eb, shape, arg))
          .compile(),
      ),
    )
  }

  page(part: ViewPart, after: string, limit: number): ReturnType<ViewLog['page']> {
    const from = Number(after)
    const rows = this.#page(shapeOf(part)).all({ ...argsOf(part), after: after !== '' && Number.isSafeInteger(from) ? from : NEWEST, limit: limit + 1 })
    const page = rows.slice(0, limit)
    return { rows: page.map(toView), next: rows.length > limit ? String(page.at(-1)?.seq ?? '') : '' }
  }

  count(part: ViewPart): number {
    return this.#count(shapeOf(part)).get(argsOf(part))?.total ?? 0
  }
}

const filters = (eb: ExpressionBuilder<LogSchema, 'view'>, { officer, what, about, period }: Shape, arg: Arg<PartArgs>) =>
  eb.and([
    ...(officer ? [eb('officer', '=', arg('officer'))] : []),
    ...(what ? [eb('what', '=', arg('what'))] : []),
    ...(about ? [sql<boolean>`about in (select value from json_each(${arg('about')}))`] : []),
    ...(period ? [eb('at', '>=', arg('from')), eb('at', '<', arg('before'))] : []),
  ])

const shapeOf = ({ officer, what, about, from, before }: ViewPart): Shape => ({ officer: officer !== null, what: what !== null, about: about !== null, period: from !== null || before !== null })
const argsOf = ({ officer, what, about, from, before }: ViewPart): PartArgs => ({ officer: officer ?? '', what: what ?? '', about: JSON.stringify(about ?? []), from: from ?? '', before: before ?? '~' })
const toView = ({ seq, at, officer, what, about }: Row): View => ({ seq, at: at as IsoInstant, officer: officer as OfficerId, what: what as View['what'], about })
