import type { LogReader } from '../log/reader.ts'
import type { StreamReader } from './stream-reader.ts'

/** Behind this place of the log are all events that have none in the stream up to `g`, over all devices this PC has been; null where there are none. */
export function homeUpTo(log: LogReader, stream: StreamReader, g: number): number | null {
  const first = log.devices.flatMap((device) => log.placeOf(device, stream.endOf(device, g).seq + 1) ?? [])
  return first.length === 0 ? null : Math.min(...first) - 1
}
