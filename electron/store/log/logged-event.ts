import type { CommandId, DeviceId, IsoInstant, OfficeId, OfficerId } from '#domain/ids.ts'
import type { Envelope } from '#domain/log/envelope.ts'
import type { ChainRow } from '#domain/log/row-fault.ts'
import { must } from '#domain/must.ts'
import type { RoleId } from '#domain/officer/role.ts'
import type { EventColumns, EventTable } from '../schema/event.ts'
import { asHex } from '../sqlite/as-hex.ts'

/** An event as it stands in log.db. */
export interface LoggedEvent {
  /** In the stream of this PC over all its devices; "catatan nomor" on screen. */
  readonly place: number
  readonly envelope: Envelope
  /** Both null where a disposal act removed them. */
  readonly salt: Uint8Array | null
  readonly body: Uint8Array | null
}

/** All of an envelope as it is read, hashes as hex (see `asHex`). */
export const ENVELOPE_READ = ['device', 'seq', 'type', 'type_version', 'office', 'aggregate', 'base_device', 'base_seq', 'seen', 'actor', 'role', 'wall_time', 'clock_offset', 'command_id', asHex('body_hash'), asHex('prev_hash'), asHex('hash')] as const

type Hash = 'body_hash' | 'prev_hash' | 'hash'

/** What `ENVELOPE_READ` reads. */
export type EnvelopeRead = Omit<EventColumns, Hash | 'salt' | 'body'> & Readonly<Record<Hash, string>>

/** Of a row as it is stored. */
export const toLoggedEvent = (row: EventTable): LoggedEvent => loggedEvent({ ...row, body_hash: hex(row.body_hash), prev_hash: hex(row.prev_hash), hash: hex(row.hash) })

export const loggedEvent = (row: EnvelopeRead & Pick<EventTable, 'place' | 'salt' | 'body'>): LoggedEvent => ({ place: row.place, envelope: envelopeOf(row), salt: row.salt, body: row.body })

/** The brands are given back here: the row was written by `LogWriter` from branded values. */
export const envelopeOf = (row: EnvelopeRead): Envelope => ({
  device: row.device as DeviceId,
  seq: row.seq,
  type: row.type,
  typeVersion: row.type_version,
  office: row.office as OfficeId,
  aggregate: row.aggregate,
  base: row.base_device === null ? null : { device: row.base_device as DeviceId, seq: must(row.base_seq, 'base_seq beside base_device') },
  seen: row.seen,
  actor: row.actor as OfficerId | null,
  role: row.role as RoleId | null,
  wallTime: row.wall_time as IsoInstant,
  clockOffset: row.clock_offset,
  commandId: row.command_id as CommandId,
  bodyHash: row.body_hash,
  prevHash: row.prev_hash,
  hash: row.hash,
})

export const toRow = (logged: LoggedEvent): EventTable => ({ place: logged.place, ...toColumns(logged) })

/** What a row holds of an event, whichever table it stands in. */
export function toColumns({ envelope, salt, body }: ChainRow): EventColumns {
  return {
    device: envelope.device,
    seq: envelope.seq,
    type: envelope.type,
    type_version: envelope.typeVersion,
    office: envelope.office,
    aggregate: envelope.aggregate,
    base_device: envelope.base?.device ?? null,
    base_seq: envelope.base?.seq ?? null,
    seen: envelope.seen,
    actor: envelope.actor,
    role: envelope.role,
    wall_time: envelope.wallTime,
    clock_offset: envelope.clockOffset,
    command_id: envelope.commandId,
    body_hash: Buffer.from(envelope.bodyHash, 'hex'),
    prev_hash: Buffer.from(envelope.prevHash, 'hex'),
    hash: Buffer.from(envelope.hash, 'hex'),
    salt,
    body: typeof body === 'string' ? Buffer.from(body) : body,
  }
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')
