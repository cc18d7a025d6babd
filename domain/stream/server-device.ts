import type { DeviceId } from '../ids.ts'

/** The device a server is in its office's stream: named after the key its term names, so that whoever knows the term knows the chain. Frozen. */
export const serverDevice = (serverKey: string): DeviceId => `server-${serverKey.slice(0, 32)}` as DeviceId

/** Whether a device is a server: nobody else is let in under such a name. */
export const isServerDevice = (device: DeviceId): boolean => device.startsWith('server-')
