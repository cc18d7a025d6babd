import type { CommandId, DeviceId, IsoInstant, OfficerId } from '#domain/ids.ts'
import type { ChainRow } from '#domain/log/row-fault.ts'
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
  /** The transition it builds upon; both null for the first and for facts. */
  readonly baseDevice: DeviceId | null
  readonly baseSeq: number | null
  readonly actor: OfficerId | null
  readonly role: RoleId | null
  readonly wallTime: IsoInstant
  readonly commandId: CommandId
  /** JSON; null where a disposal act removed it. */
  readonly body: string | null
}

export const foldable = ({ place, envelope: { device, seq, type, typeVersion, aggregate, base, actor, role, wallTime, commandId }, body }: Pick<LoggedEvent, 'place'> & Pick<ChainRow, 'envelope' | 'body'>): FoldableEvent => ({
  place, device, seq, type, typeVersion, aggregate, baseDevice: base?.device ?? null, baseSeq: base?.seq ?? null, actor, role, wallTime, commandId,
  body: body && (typeof body === 'string' ? body : Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString()),
})

/** As a statement gives it: without the brands its columns were written from. */
export type FoldableRow = {
  readonly [Name in keyof FoldableEvent]: FoldableEvent[Name] extends number ? number : FoldableEvent[Name] extends string ? string : FoldableEvent[Name] extends number | null ? number | null : string | null
}
