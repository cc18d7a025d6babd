import { deviceCode } from '#domain/stream/device-code.ts'
import type { EnrolledDevice } from '../store/server-store.ts'

/** A short code none of them has: the wanted one, or the next in the row. A server that was put back lets PCs in anew under codes it gave before. */
export function freeCode(devices: readonly Pick<EnrolledDevice, 'code'>[], wanted = deviceCode(devices.length)): string {
  const taken = new Set(devices.map(({ code }) => code))
  for (let [code, nth] = [wanted, devices.length]; ; [code, nth] = [deviceCode(nth), nth + 1]) if (!taken.has(code)) return code
}
