import type { DeviceId } from '#domain/ids.ts'
import { FIRST_PREV_HASH, hashInput } from '#domain/log/hash-input.ts'
import { oneShotSha256 } from '../files/one-shot-sha256.ts'
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
  const isSame = (seq: number): boolean => seq === 0 || log.hashOf(device, seq) === stream.eventHash(device, seq)
  if (isSame(both)) return device === log.device && there.seq > here.seq && isWhole(log, stream, { device, after: here.seq }) ? { device, after: here.seq } : null
  // Chains: where one event is the same, all before it are.
  let [same, other] = [0, both]
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2)
    if (isSame(middle)) same = middle
    else other = middle
  }
  const fork = { device, after: same }
  return isWhole(log, stream, fork) ? fork : null
}

/** Whether the first of the other machine's events is one that hangs on the last common one, and not a damaged row. */
function isWhole(log: LogReader, stream: StreamReader, { device, after }: Fork): boolean {
  const row = stream.event(device, after + 1)
  const previous = after === 0 ? FIRST_PREV_HASH : log.hashOf(device, after)
  if (!row || row.envelope.prevHash !== previous || oneShotSha256(hashInput(row.envelope)) !== row.envelope.hash) return false
  return row.salt === null || row.body === null || oneShotSha256(row.salt, row.body) === row.envelope.bodyHash
}
