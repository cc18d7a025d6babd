import type { DeviceId } from '#domain/ids.ts'

/** Whose chain it is to be, and the key its device holds today. */
export interface Trusted {
  readonly device: DeviceId
  readonly publicKey: string
}
