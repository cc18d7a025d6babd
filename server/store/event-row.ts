import type { CommandId, DeviceId, IsoInstant, OfficeId, OfficerId } from '#domain/ids.ts'
import type { RoleId } from '#domain/officer/role.ts'
import type { SequencedRow } from '#domain/stream/sequence.ts'
import type { StreamEventTable } from './schema.ts'

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
const bytes = (text: string): Buffer => Buffer.from(text, 'hex')

/** What was stored with `toRow`, brands and all. */
export const fromRow = (row: StreamEventTable): SequencedRow => ({
  term: row.term,
  point: { g: row.g, hash: hex(row.stream_hash) },
  envelope: {
    device: row.device as DeviceId,
    seq: row.seq,
    type: row.type,
    typeVersion: row.type_version,
    office: row.office as OfficeId,
    aggregate: row.aggregate,
    base: row.base_device === null || row.base_seq === null ? null : { device: row.base_device as DeviceId, seq: row.base_seq },
    seen: row.seen,
    actor: row.actor as OfficerId | null,
    role: row.role as RoleId | null,
    wallTime: row.wall_time as IsoInstant,
    clockOffset: row.clock_offset,
    commandId: row.command_id as CommandId,
    bodyHash: hex(row.body_hash),
    prevHash: hex(row.prev_hash),
    hash: hex(row.hash),
  },
  salt: row.salt,
  body: row.body && Buffer.from(row.body).toString(),
})

export const toRow = ({ term, point, envelope, salt, body }: SequencedRow): StreamEventTable => ({
  office: envelope.office,
  g: point.g,
  term,
  stream_hash: bytes(point.hash),
  device: envelope.device,
  seq: envelope.seq,
  type: envelope.type,
  type_version: envelope.typeVersion,
  aggregate: envelope.aggregate,
  base_device: envelope.base?.device ?? null,
  base_seq: envelope.base?.seq ?? null,
  seen: envelope.seen,
  actor: envelope.actor,
  role: envelope.role,
  wall_time: envelope.wallTime,
  clock_offset: envelope.clockOffset,
  command_id: envelope.commandId,
  body_hash: bytes(envelope.bodyHash),
  prev_hash: bytes(envelope.prevHash),
  hash: bytes(envelope.hash),
  salt: salt && Buffer.from(salt),
  body: typeof body === 'string' ? Buffer.from(body) : body && Buffer.from(body),
})
