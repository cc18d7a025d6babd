import type { CommandId, DeviceId, EventRef, IsoInstant, OfficeId, OfficerId } from '../ids.ts'
import type { RoleId } from '../officer/role.ts'

/** What the chain covers of one event; the body travels beside it, as the bytes its author wrote. Source: docs/decisions/log.md. */
export interface Envelope {
  readonly device: DeviceId
  /** 1, 2, 3 … without a hole, per device. */
  readonly seq: number
  readonly type: string
  readonly typeVersion: number
  readonly office: OfficeId
  /** `kind:id`, e.g. `dossier:0190…`. */
  readonly aggregate: string
  /** The transition this one builds upon; null for the first and for facts. */
  readonly base: EventRef | null
  /** Place in the office's stream known when authored; 0 while no server orders it. */
  readonly seen: number
  /** Null for acts of the machine itself. */
  readonly actor: OfficerId | null
  readonly role: RoleId | null
  readonly wallTime: IsoInstant
  /** Device clock minus server clock in milliseconds; null where no server was ever heard. */
  readonly clockOffset: number | null
  readonly commandId: CommandId
  /** SHA-256(salt + body), hex. */
  readonly bodyHash: string
  /** Hash of the device's event before, 64 zeros for the first. */
  readonly prevHash: string
  /** SHA-256 over all of the above in `hashInput` order, hex. */
  readonly hash: string
}
