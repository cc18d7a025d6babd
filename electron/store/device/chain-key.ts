import type { DeviceEvent } from '#domain/log/device-event.ts'
import { must } from '#domain/must.ts'
import { parseStored } from '../files/parse-stored.ts'
import type { LoggedEvent } from '../log/logged-event.ts'
import type { LogReader } from '../log/reader.ts'

/** The public key the chain says its device signs with, hex; null while the device has said nothing. */
export function chainKey(log: LogReader): string | null {
  const last = log.ofAggregate(`device:${log.device}`).filter(tellsKey).at(-1)
  return last ? keyOf(last) : null
}

/** Whether it is an event from which on a key holds. */
export const tellsKey = ({ envelope: { aggregate, type } }: LoggedEvent): boolean => aggregate.startsWith('device:') && (type === 'device.opened' || type === 'device.key-replaced')

/** What such an event tells. */
export function keyOf({ body }: LoggedEvent): string {
  const { publicKey } = parseStored<Extract<DeviceEvent, { type: 'device.opened' | 'device.key-replaced' }>['body']>(Buffer.from(must(body, 'body of a device event')).toString())
  return publicKey
}
