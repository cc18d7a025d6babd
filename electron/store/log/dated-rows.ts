import type { LogSchema } from '../schema/log-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import { knownNumber } from '../sqlite/known.ts'
import type { Arg } from '../sqlite/statement.ts'
import type { DatedRow, DatedRows } from './dated-events.ts'

interface Part {
  readonly place: number
  readonly limit: number
}

export function datedRows(connection: Connection<LogSchema>): DatedRows {
  const before = connection.statement<Part, DatedRow>((db, arg: Arg<Part>) =>
    db.selectFrom('event').select(['place', 'type', 'wall_time']).where('place', '<', knownNumber(arg('place'))).orderBy('place', 'desc').limit(knownNumber(arg('limit'))).compile(),
  )
  const after = connection.statement<Part, DatedRow>((db, arg: Arg<Part>) =>
    db.selectFrom('event').select(['place', 'type', 'wall_time']).where('place', '>', knownNumber(arg('place'))).orderBy('place').limit(knownNumber(arg('limit'))).compile(),
  )
  return { before: (place, limit) => before.all({ place, limit }), after: (place, limit) => after.all({ place, limit }) }
}
