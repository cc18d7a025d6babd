import type { DeviceReopened } from '#domain/log/device-event.ts'
import { must } from '#domain/must.ts'
import { parseStored } from '../files/parse-stored.ts'
import type { LoggedEvent } from '../log/logged-event.ts'
import type { LogReader } from '../log/reader.ts'

/** What the current device said when it took over from another one; null where it is the first. */
export function reopenedBy(log: LogReader): DeviceReopened | null {
  const opened = log.ofAggregate(`device:${log.device}`).find(isReopening)
  return opened ? reopening(opened) : null
}

export const isReopening = ({ envelope: { type, typeVersion } }: LoggedEvent): boolean => type === 'device.opened' && typeVersion === 2

export const reopening = ({ body }: LoggedEvent): DeviceReopened => parseStored<DeviceReopened>(Buffer.from(must(body, 'body of device.opened')).toString())
