import type { DeviceId } from '../ids.ts'

/** What a server says in its own chain: whose keys vouch for events of this office. Aggregate `device:<the device it is about>`. */
export type ControlEvent =
  | { readonly type: 'device.enrolled'; readonly version: 1; readonly body: DeviceEnrolled }
  | { readonly type: 'device.renamed'; readonly version: 1; readonly body: { readonly device: DeviceId; readonly name: string; readonly by: DeviceId | null } }
  /** What it signs from here on is nobody's. */
  | { readonly type: 'device.revoked'; readonly version: 1; readonly body: { readonly device: DeviceId; readonly by: DeviceId | null } }

export interface DeviceEnrolled {
  readonly device: DeviceId
  /** Ed25519, 32 bytes in hex. */
  readonly publicKey: string
  /** As the office calls that PC. */
  readonly name: string
  /** Short, one PC's alone, never given again: "A", "B" … "Z", "AA". */
  readonly code: string
  /** The enrolled device that asked for it; null at the server itself. */
  readonly by: DeviceId | null
}
