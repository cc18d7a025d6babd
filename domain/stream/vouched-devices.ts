import { assertNever } from '../assert-never.ts'
import type { DeviceId } from '../ids.ts'
import type { ControlEvent } from './control-event.ts'

/** A device of the office, as its servers' chains tell of it. */
export interface VouchedDevice {
  readonly device: DeviceId
  readonly publicKey: string
  readonly name: string
  readonly code: string
  /** The place in the stream from which on its key vouches for nothing; null while it does. */
  readonly revoked: number | null
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
    default:
      return assertNever(type)
  }
}

const changedTo = (devices: VouchedDevices, changed: VouchedDevice): VouchedDevices => new Map([...devices, [changed.device, changed]])
