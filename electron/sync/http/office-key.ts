import type { DeviceId, IsoInstant, OfficeId } from '#domain/ids.ts'
import { createDeviceKey, keepKeySecret, keySecret, readDeviceKey } from '#store/device/device-key.ts'
import type { Signer } from './enrol.ts'

/**
 * The office's own key, which signs who orders its stream. It is made on the PC that founds the office on its first server, and lies beside that PC's device key,
 * outside the data folder: no copy of the data can name another server.
 */
export const officeKey = (keys: string, office: OfficeId, now: IsoInstant): Signer => readDeviceKey(keys, fileName(office)) ?? createDeviceKey(keys, fileName(office), now)

/** Null on a PC that did not found the office, and was not given the key from the recovery sheet. */
export const foundingKey = (keys: string, office: OfficeId): Signer | null => readDeviceKey(keys, fileName(office))

/** The 32 bytes the office's key grows from, for the recovery sheet; null where it is not on this PC. */
export const officeKeySecret = (keys: string, office: OfficeId): Uint8Array | null => keySecret(keys, fileName(office))

/** Keeps the office's key on a PC it was not made on. */
export const keepOfficeKey = (keys: string, office: OfficeId, secret: Uint8Array, now: IsoInstant): Signer => keepKeySecret(keys, fileName(office), secret, now)

/** Keys lie under the names of who signs with them; an office's is told apart from a device's. */
const fileName = (office: OfficeId): DeviceId => `kantor-${office}` as DeviceId
