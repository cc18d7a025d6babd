import { randomBytes, randomUUID } from 'node:crypto'
import type { CommandId, IsoInstant } from '#domain/ids.ts'
import type { AuthoredEvent } from '#domain/log/authored-event.ts'
import type { ControlEvent } from '#domain/stream/control-event.ts'

/** A control event as the server writes it into its own chain; `seen`: where the stream stood. */
export const controlWords = ({ type, version, body }: ControlEvent, seen: number, now: Date): AuthoredEvent => ({
  type,
  typeVersion: version,
  aggregate: `device:${body.device}`,
  base: null,
  seen,
  actor: null,
  role: null,
  wallTime: now.toISOString() as IsoInstant,
  clockOffset: 0,
  commandId: randomUUID() as string as CommandId,
  salt: randomBytes(16),
  body: JSON.stringify(body),
})
