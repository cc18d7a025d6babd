import type { LogReader } from '../log/reader.ts'
import type { StreamReader } from './stream-reader.ts'

/** Behind this place of the log are all events that count and have none in the stream up to `g`, over all devices this PC has been; null where there are none. */
export function homeUpTo(log: Pick<LogReader, 'devices' | 'countedPlaceOf'>, stream: Pick<StreamReader, 'endOf'>, g: number): number | null {
  const first = log.devices.flatMap((device) => log.countedPlaceOf(device, stream.endOf(device, g).seq + 1) ?? [])
  return first.length === 0 ? null : Math.min(...first) - 1
}
