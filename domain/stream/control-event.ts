import type { DeviceId } from '../ids.ts'
import type { ChainEnd } from '../log/authored-event.ts'

/** What a server says in its own chain: whose keys vouch for events of this office. Aggregate `device:<the device it is about>`. */
export type ControlEvent =
  | { readonly type: 'device.enrolled'; readonly version: 1; readonly body: DeviceEnrolled }
  | { readonly type: 'device.renamed'; readonly version: 1; readonly body: { readonly device: DeviceId; readonly name: string; readonly by: DeviceId | null } }
  /** What it signs from here on is nobody's. */
  | { readonly type: 'device.revoked'; readonly version: 1; readonly body: { readonly device: DeviceId; readonly by: DeviceId | null } }
  | { readonly type: 'device.succeeded'; readonly version: 1; readonly body: DeviceSucceeded }

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

/** A PC says that it was another device before: restored, replaced, or a copy of it. Where that one was never enrolled, the PC's key vouches for its chain. */
export interface DeviceSucceeded {
  /** The earlier one. */
  readonly device: DeviceId
  /** Its last event, as the PC has it. */
  readonly end: ChainEnd
  /** The enrolled device that says so. */
  readonly by: DeviceId
}
