import type { IsoInstant } from '#domain/ids.ts'
import type { BytesAnswer, BytesRequest, ClientId } from '#protocol/port.ts'
import type { CallDoor } from '../../electron/sample/staff.ts'
import type { Memory } from './memory.ts'

/** An office whose every answer is remembered. */
export interface OfficeAtWork extends CallDoor {
  now: IsoInstant
  readonly memory: Memory
  bytes(client: ClientId, request: BytesRequest): Promise<BytesAnswer>
  /** Holds everything heard so far against what is there. */
  compareAll(client: ClientId): Promise<void>
}
