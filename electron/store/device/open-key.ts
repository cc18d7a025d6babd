import type { DeviceId } from '#domain/ids.ts'
import { createDeviceKey, type DeviceKey, readDeviceKey } from './device-key.ts'

/** The key to sign with, and the chain's key it takes the place of; null where it is the chain's own or the first. */
export interface OpenedKey {
  readonly key: DeviceKey
  readonly replaces: string | null
}

/** The key of the chain (`chain`, public, hex; null where it has said none) where it is still there, else a new one. */
export function openKey(folder: string, device: DeviceId, chain: string | null, now: string): OpenedKey {
  const found = readDeviceKey(folder, device)
  if (found && (chain === null || chain === found.publicKey)) return { key: found, replaces: null }
  return { key: createDeviceKey(folder, device, now), replaces: chain }
}
