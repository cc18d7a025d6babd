import type { EventTable } from '../schema/event.ts'
import type { LogSchema } from '../schema/log-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { Arg } from '../sqlite/statement.ts'
import { type LoggedEvent, toLoggedEvent } from './logged-event.ts'

/** An event with the signature under it; null where it is not an act's last, or where that signature is gone. */
export interface SignedEvent extends LoggedEvent {
  readonly signature: Uint8Array | null
}

/** The events above one place up to another, in stream order, read as they are asked for. */
export function* signedEvents(connection: Connection<LogSchema>, range: { readonly after: number; readonly upTo: number }): Generator<SignedEvent, void, undefined> {
  const rows = connection.statement((db, arg: Arg<{ after: number; upTo: number }>) =>
    db
      .selectFrom('event')
      .leftJoin('batch_signature', (join) => join.onRef('batch_signature.device', '=', 'event.device').onRef('batch_signature.seq', '=', 'event.seq'))
      .selectAll('event')
      .select('batch_signature.signature')
      .where('event.place', '>', arg('after'))
      .where('event.place', '<=', arg('upTo'))
      .orderBy('event.place')
      .compile(),
  )
  for (const row of rows.each(range)) yield signed(row)
}

const signed = (row: EventTable & { readonly signature: Uint8Array | null }): SignedEvent => {
  const { place, envelope, salt, body } = toLoggedEvent(row)
  return { place, envelope, salt, body, signature: row.signature }
}
