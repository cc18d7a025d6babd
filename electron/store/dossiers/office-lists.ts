import type { IsoDate, OfficerId } from '#domain/ids.ts'
import type { RegisterSchema } from '../schema/register-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'
import type { RunningDossier } from '../contract/dossier-reader.ts'
import type { HandOverRow, ListPart, ListPeriod, ListReader, OpenDisposition } from '../contract/list-reader.ts'
import { type Kysely, sql } from 'kysely'
import { HandOvers } from './hand-overs.ts'
import { READABLE } from './list-columns.ts'
import { NONE } from './office-list-columns.ts'
import { OpenDispositionReader } from './open-dispositions.ts'
import { listQueries, OrderedList } from './ordered-list.ts'

/** Before and after every date and instant. */
const START = ''
const END = '~'

const LISTS = {
  waiting: listQueries({ column: 'since', order: 'asc', only: sql`status = 'waiting-applicant'` }),
  unclaimed: listQueries({ column: 'ready', order: 'asc', only: sql`ready <> ''` }),
  ending: listQueries({ column: 'valid_until', order: 'asc', only: sql`valid_until <> ''` }),
  over: listQueries({ column: 'valid_until', order: 'desc', only: sql`valid_until <> ''` }),
  handedBack: listQueries({ column: 'handed_back', order: 'desc', only: sql`handed_back <> ''` }),
  inConflict: listQueries({ column: 'in_conflict', order: 'asc', only: sql`in_conflict <> ''` }),
  numberOwed: listQueries({ column: 'number_owed', order: 'asc', only: sql`number_owed <> ''` }),
}

const PERHAPS_LATE = (db: Kysely<RegisterSchema>, arg: Arg<{ today: string }>) =>
  db
    .selectFrom('dossier')
    .select('running')
    .where('unreadable', '=', sql.lit(READABLE))
    .where('due_floor', '<>', sql.lit(NONE))
    .where('due_floor', '<', arg('today'))
    .compile()

/** The office's lists as their columns in register.db have them. */
export class OfficeLists implements ListReader {
  readonly #parsed: Connection<RegisterSchema>['parsed']
  readonly #waiting: OrderedList
  readonly #unclaimed: OrderedList
  readonly #ending: OrderedList
  readonly #over: OrderedList
  readonly #handedBack: OrderedList
  readonly #inConflict: OrderedList
  readonly #numberOwed: OrderedList
  readonly #perhapsLate: Statement<{ today: string }, { running: string }>
  readonly #handOvers: HandOvers
  readonly #dispositions: OpenDispositionReader

  constructor(connection: Connection<RegisterSchema>) {
    this.#parsed = connection.parsed
    this.#waiting = new OrderedList(connection, LISTS.waiting)
    this.#unclaimed = new OrderedList(connection, LISTS.unclaimed)
    this.#ending = new OrderedList(connection, LISTS.ending)
    this.#over = new OrderedList(connection, LISTS.over)
    this.#handedBack = new OrderedList(connection, LISTS.handedBack)
    this.#inConflict = new OrderedList(connection, LISTS.inConflict)
    this.#numberOwed = new OrderedList(connection, LISTS.numberOwed)
    this.#perhapsLate = connection.statement(PERHAPS_LATE)
    this.#handOvers = new HandOvers(connection)
    this.#dispositions = new OpenDispositionReader(connection)
  }

  page(part: ListPart, after: string, limit: number): ReturnType<ListReader['page']> {
    return this.#list(part).page(boundsOf(part), after, limit)
  }

  count(part: ListPart): number {
    return this.#list(part).count(boundsOf(part))
  }

  perhapsLate(today: IsoDate): readonly RunningDossier[] {
    return this.#perhapsLate.all({ today }).map(({ running }) => this.#parsed<RunningDossier>(running))
  }

  dispositionsTo(officer: OfficerId): readonly OpenDisposition[] {
    return this.#dispositions.to(officer)
  }

  handOvers(period: ListPeriod, order: 'newest-first' | 'oldest-first', after: string, limit: number): ReturnType<ListReader['handOvers']> {
    return this.#handOvers.page(period, order, after, limit)
  }

  countHandOvers(period: ListPeriod): number {
    return this.#handOvers.count(period)
  }

  ordinalOf(handOver: HandOverRow, since: ListPeriod['from']): number {
    return this.#handOvers.ordinalOf(handOver, since)
  }

  #list({ list }: ListPart): OrderedList {
    switch (list) {
      case 'waiting-applicant':
        return this.#waiting
      case 'unclaimed':
        return this.#unclaimed
      case 'ending':
        return this.#ending
      case 'over':
        return this.#over
      case 'handed-back':
        return this.#handedBack
      case 'in-conflict':
        return this.#inConflict
      case 'number-owed':
        return this.#numberOwed
    }
  }
}

/** From `low` on and before `high`; a day's last letter sorts before "~". */
function boundsOf(part: ListPart): { readonly low: string; readonly high: string } {
  if (part.list === 'ending') return { low: part.from, high: `${part.to}${END}` }
  if (part.list === 'over') return { low: START, high: part.before }
  return { low: START, high: END }
}
