import type { DeviceId } from '#domain/ids.ts'
import type { ScansAnswer, ScansRequest } from '#protocol/sync/attachments.ts'
import type { ScanHolders } from '../store/server-store.ts'
import type { ScanFolder } from './scan-folder.ts'

/** Where the asked scans are, after what the device says of itself is remembered. */
export async function askedScans(holders: ScanHolders, folder: ScanFolder, device: DeviceId, { scans }: ScansRequest): Promise<ScansAnswer> {
  await holders.hold(device, scans.filter(({ holds }) => holds).map(({ hash }) => hash))
  await holders.letGo(device, scans.filter(({ holds }) => !holds).map(({ hash }) => hash))
  const others = await holders.others(device, scans.map(({ hash }) => hash))
  return { scans: scans.map(({ hash }) => ({ hash, whole: folder.size(hash), arrived: folder.arrived(device, hash), others: others.get(hash) ?? 0 })) }
}
