import type { DeviceId, IsoInstant } from '#domain/ids.ts'
import { Memberships } from '../membership/memberships.ts'
import type { LogSchema } from '../schema/log-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import { createDeviceKey, type DeviceKey, readDeviceKey } from './device-key.ts'
import { Incarnations, newDeviceId } from './incarnations.ts'

/** An id and a key, before anything was done under them. */
export interface NewDevice {
  readonly device: DeviceId
  readonly key: DeviceKey
  /** Whom the office's stream knows this data folder by since its data were copied; absent for nobody. */
  readonly meanwhile?: DeviceId
}

export function newDevice(keys: string, now: IsoInstant): NewDevice {
  const device = newDeviceId()
  return { device, key: createDeviceKey(keys, device, now) }
}

/** Whom the office's server let in for this data folder while it went by a device that is revoked; null where nobody waits to take over. */
export function preparedDevice(log: Connection<LogSchema>, keys: string): NewDevice | null {
  const devices = new Incarnations(log).all().map(({ device }) => device)
  const current = devices.at(-1)
  const joined = current === undefined ? null : new Memberships(log).former(current)
  if (!joined || devices.includes(joined.device)) return null
  const key = readDeviceKey(keys, joined.device)
  return key && { device: joined.device, key }
}

/** Who takes over the data folder. `marked`: whom the mark of use knows. Data of before that one took over may not begin its chain once more. */
export function takesOver(prepared: NewDevice | null, marked: DeviceId | undefined, keys: string, now: IsoInstant): NewDevice {
  if (prepared && prepared.device !== marked) return prepared
  return { ...newDevice(keys, now), ...(prepared && { meanwhile: prepared.device }) }
}
