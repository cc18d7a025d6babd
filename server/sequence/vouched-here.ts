import type { DeviceId } from '#domain/ids.ts'
import { headInput } from '#domain/log/head-input.ts'
import { keysOf, type VouchedDevices } from '#domain/stream/vouched-devices.ts'
import { vouchedAfterRows } from '#protocol/sync/control-event.ts'
import { verifies } from '../node-crypto.ts'
import type { StreamReader } from '../store/server-store.ts'
import { namedHere } from './terms-here.ts'

/** The office's devices as its servers' chains here tell of them, and the servers themselves. */
export interface VouchedHere {
  readonly devices: VouchedDevices
  /** Of all terms, by the device each server is. */
  readonly servers: ReadonlyMap<DeviceId, string>
}

export async function vouchedHere(reader: StreamReader): Promise<VouchedHere> {
  const named = await namedHere(reader)
  const chains = await Promise.all([...named.keys.keys()].map((device) => reader.chain(device)))
  const rows = chains.flat().toSorted((one, other) => one.point.g - other.point.g)
  const devices = vouchedAfterRows(new Map(), rows.map((row) => ({ ...row, body: row.body === null ? null : Buffer.from(row.body).toString() })), (n, device) => named.keyIn(n, device))
  return { devices, servers: named.keys }
}

/** The keys that vouch for an event; empty for a device nobody vouches for. */
export function keysHere({ devices, servers }: VouchedHere, device: DeviceId, seq: number): readonly string[] {
  const server = servers.get(device)
  return server === undefined ? keysOf(devices, device, seq) : [server]
}

/** Whether a signature is that of one of the keys that vouch for the event. */
export const isVouched = (vouched: VouchedHere, head: { readonly device: DeviceId; readonly seq: number; readonly hash: string }, signature: Uint8Array): boolean =>
  keysHere(vouched, head.device, head.seq).some((key) => verifies(key, headInput(head), signature))
