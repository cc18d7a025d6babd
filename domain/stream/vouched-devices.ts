import { assertNever } from '../assert-never.ts'
import type { DeviceId } from '../ids.ts'
import type { ChainEnd } from '../log/authored-event.ts'
import type { ControlEvent, DeviceSucceeded } from './control-event.ts'

/** A device of the office, as its servers' chains tell of it. */
export interface VouchedDevice {
  readonly device: DeviceId
  readonly publicKey: string
  readonly name: string
  readonly code: string
  /** The place in the stream from which on its key vouches for nothing; null while it does. */
  readonly revoked: number | null
  /** What that PC was before; absent for nothing. */
  readonly earlier?: readonly EarlierDevice[]
}

/** Another device that PC was, up to an event. */
export interface EarlierDevice {
  readonly device: DeviceId
  readonly end: ChainEnd
}

export type VouchedDevices = ReadonlyMap<DeviceId, VouchedDevice>

/** The office's devices after the control event at place `g`. The first enrolment of a device holds: a key is never exchanged under a name. */
export function vouchedAfter(devices: VouchedDevices, { type, body }: ControlEvent, g: number): VouchedDevices {
  const known = devices.get(body.device)
  switch (type) {
    case 'device.enrolled':
      return known ? devices : changedTo(devices, { device: body.device, publicKey: body.publicKey, name: body.name, code: body.code, revoked: null })
    case 'device.renamed':
      return known ? changedTo(devices, { ...known, name: body.name }) : devices
    case 'device.revoked':
      return known && known.revoked === null ? changedTo(devices, { ...known, revoked: g }) : devices
    case 'device.succeeded':
      return succeeded(devices, body)
    default:
      return assertNever(type)
  }
}

const changedTo = (devices: VouchedDevices, changed: VouchedDevice): VouchedDevices => new Map([...devices, [changed.device, changed]])

/** The last word of a PC on what it was counts. */
function succeeded(devices: VouchedDevices, { device, end, by }: DeviceSucceeded): VouchedDevices {
  const known = devices.get(by)
  if (!known) return devices
  const others = (known.earlier ?? []).filter((one) => one.device !== device)
  return changedTo(devices, { ...known, earlier: [...others, { device, end }] })
}

/**
 * The keys that vouch for an event of a device with that number: its own where it was enrolled; else those of the PCs that say they were it, up to where they say.
 * Empty for a device nobody vouches for.
 */
export function keysOf(devices: VouchedDevices, device: DeviceId, seq: number): readonly string[] {
  const own = devices.get(device)
  if (own) return [own.publicKey]
  return [...devices.values()].filter(({ earlier = [] }) => earlier.some((one) => one.device === device && seq <= one.end.seq)).map(({ publicKey }) => publicKey)
}
