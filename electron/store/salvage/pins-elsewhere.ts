import type { DeviceId } from '#domain/ids.ts'
import type Database from 'better-sqlite3'
import { readDeviceKey } from '../device/device-key.ts'
import type { OfficeInStream } from './office-in-stream.ts'

/** Whether the officers' PINs, none of which was read here, come again from the office's other PCs: the server lets this one in by the key it was known by, and there are others. `made`: the new log. */
export function arePinsElsewhere(made: Database.Database, keys: string, stream: OfficeInStream): boolean {
  if (made.prepare('select 1 from verifier limit 1').get() !== undefined) return false
  const known = made.prepare<[], string>('select device from membership').pluck().get()
  const own = new Set(made.prepare<[], string>('select device from incarnation').pluck().all())
  return known !== undefined && readDeviceKey(keys, known as DeviceId) !== null && stream.pcs().some((device) => !own.has(device))
}
