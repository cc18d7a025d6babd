import { randomUUID } from 'node:crypto'
import type { DeviceId, IsoInstant } from '#domain/ids.ts'
import type { LogSchema } from '../schema/log-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { Arg } from '../sqlite/statement.ts'

/** Which device this data folder is; made up on the first opening. */
export function deviceIdentity(connection: Connection<LogSchema>, now: IsoInstant): DeviceId {
  const known = connection.statement((db) => db.selectFrom('device').select('id').compile()).get({})
  if (known) return known.id as DeviceId
  const id = randomUUID() as string as DeviceId
  connection
    .statement((db, arg: Arg<{ id: string; created: string }>) =>
      db
        .insertInto('device')
        .values({ only_one: 1, id: arg('id'), created: arg('created') })
        .compile(),
    )
    .run({ id, created: now })
  return id
}
