import type { LogSchema } from '../schema/log-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import { knownNumber } from '../sqlite/known.ts'
import type { Arg } from '../sqlite/statement.ts'
import type { DatedRows } from './dated-events.ts'
import type { Kysely } from 'kysely'

interface Part {
  readonly place: number
  readonly limit: number
}

export function datedRows(connection: Connection<LogSchema>): DatedRows {
  const [before, after] = [connection.statement(QUERIES.before), connection.statement(QUERIES.after)]
  return { before: (place, limit) => before.all({ place, limit }), after: (place, limit) => after.all({ place, limit }) }
}

type Db = Kysely<LogSchema>

/** Each put together once a process, whatever is opened in it. */
const QUERIES = {
  before: (db: Db, arg: Arg<Part>) => db.selectFrom('event').select(['place', 'type', 'wall_time']).where('place', '<', knownNumber(arg('place'))).orderBy('place', 'desc').limit(knownNumber(arg('limit'))).compile(),
  after: (db: Db, arg: Arg<Part>) => db.selectFrom('event').select(['place', 'type', 'wall_time']).where('place', '>', knownNumber(arg('place'))).orderBy('place').limit(knownNumber(arg('limit'))).compile(),
}
