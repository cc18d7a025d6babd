import type { IsoInstant } from '#domain/ids.ts'
import type { DeviceEvent } from '#domain/log/device-event.ts'
import { must } from '#domain/must.ts'
import { parseStored } from '../files/parse-stored.ts'
import type { LoggedEvent } from '../log/logged-event.ts'
import type { LogReader } from '../log/reader.ts'

/** The key the chain says its device signs with. */
export interface ChainKey {
  readonly publicKey: string
  /** When a private key that was lost was replaced by this one; null for the first. */
  readonly replaced: IsoInstant | null
}

/** Null while the chain is empty. */
export function chainKey(log: LogReader): ChainKey | null {
  const last = log.ofAggregate(`device:${log.device}`).at(-1)
  return last ? keyOf(last) : null
}

/** What a device event tells. */
export function keyOf({ envelope, body }: LoggedEvent): ChainKey {
  const { publicKey } = parseStored<DeviceEvent['body']>(Buffer.from(must(body, 'body of a device event')).toString())
  return { publicKey, replaced: envelope.type === 'device.key-replaced' ? envelope.wallTime : null }
}
