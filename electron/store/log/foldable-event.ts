import type { CommandId, DeviceId, IsoInstant, OfficerId } from '#domain/ids.ts'
import type { RoleId } from '#domain/officer/role.ts'
import type { LoggedEvent } from './logged-event.ts'

/** What the fold needs of an event: no hashes, and the body as text. */
export interface FoldableEvent {
  readonly place: number
  readonly device: DeviceId
  readonly seq: number
  readonly type: string
  readonly typeVersion: number
  readonly aggregate: string
  readonly actor: OfficerId | null
  readonly role: RoleId | null
  readonly wallTime: IsoInstant
  readonly commandId: CommandId
  /** JSON; null where a disposal act removed it. */
  readonly body: string | null
}

export const foldable = ({ place, envelope: { device, seq, type, typeVersion, aggregate, actor, role, wallTime, commandId }, body }: LoggedEvent): FoldableEvent => ({
  place, device, seq, type, typeVersion, aggregate, actor, role, wallTime, commandId, body: body && Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString(),
})
