import type { DeviceId } from '#domain/ids.ts'
import type { LogReader } from '../log/reader.ts'
import type { StreamReader } from '../stream/stream-reader.ts'

/** A chain that another machine went on with: up to `after` both have the same. */
export interface Fork {
  readonly device: DeviceId
  readonly after: number
}

/**
 * Own chains of which the office's stream has another event than this PC at some number; of the current device also one that ends here before it ends there: what it
 * would write next would be a second event with a used number.
 */
export function forksOf(log: LogReader, stream: StreamReader, devices: readonly DeviceId[]): readonly Fork[] {
  return devices.flatMap((device) => forkOf(log, stream, device) ?? [])
}

function forkOf(log: LogReader, stream: StreamReader, device: DeviceId): Fork | null {
  const [here, there] = [log.endOf(device), stream.endOf(device)]
  const both = Math.min(here.seq, there.seq)
  const isSame = (seq: number): boolean => seq === 0 || log.of(device, seq)?.envelope.hash === stream.eventHash(device, seq)
  if (isSame(both)) return device === log.device && there.seq > here.seq ? { device, after: here.seq } : null
  // Chains: where one event is the same, all before it are.
  let [same, other] = [0, both]
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2)
    if (isSame(middle)) same = middle
    else other = middle
  }
  return { device, after: same }
}
