import type { CommandId, DeviceId, EventRef, IsoInstant, OfficeId, OfficerId } from '#domain/ids.ts'
import type { Envelope } from '#domain/log/envelope.ts'
import { hashInput } from '#domain/log/hash-input.ts'
import type { RoleId } from '#domain/officer/role.ts'
import type { Kysely } from 'kysely'
import { oneShotSha256 } from '../files/one-shot-sha256.ts'
import type { BatchSignatureTable } from '../schema/batch-signature.ts'
import type { EventTable } from '../schema/event.ts'
import type { LogSchema } from '../schema/log-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'
import { encodeBody } from './encode-body.ts'
import { eventValues } from './event-values.ts'
import { type LoggedEvent, toRow } from './logged-event.ts'
import type { ChainHead } from './reader.ts'
import { Salts } from './salts.ts'

/** What is to be chained; the writer adds place and hashes. */
export interface EventToLog {
  readonly type: string
  readonly version: number
  readonly body: unknown
  readonly office: OfficeId
  readonly aggregate: string
  readonly base: EventRef | null
  /** See `Envelope.seen`. */
  readonly seen: number
  readonly actor: OfficerId | null
  readonly role: RoleId | null
  readonly wallTime: IsoInstant
  readonly commandId: CommandId
}

/** Adds to the device's own chain. Only inside an open transaction of log.db. */
export class LogWriter {
  readonly #device: DeviceId
  readonly #salts = new Salts()
  readonly #insert: Statement<EventTable, unknown>
  readonly #sign: Statement<BatchSignatureTable, unknown>

  constructor(connection: Connection<LogSchema>, device: DeviceId) {
    this.#device = device
    this.#insert = connection.statement(QUERIES.insert)
    this.#sign = connection.statement(QUERIES.sign)
  }

  append(head: ChainHead, event: EventToLog): LoggedEvent {
    const body = encodeBody(event.type, event.body)
    const salt = this.#salts.next()
    const sealed: Omit<Envelope, 'hash'> = {
      device: this.#device,
      seq: head.seq + 1,
      type: event.type,
      typeVersion: event.version,
      office: event.office,
      aggregate: event.aggregate,
      base: event.base,
      seen: event.seen,
      actor: event.actor,
      role: event.role,
      wallTime: event.wallTime,
      clockOffset: null,
      commandId: event.commandId,
      bodyHash: oneShotSha256(salt, body),
      prevHash: head.hash,
    }
    const logged = { place: head.place + 1, envelope: { ...sealed, hash: oneShotSha256(hashInput(sealed)) }, salt, body }
    this.#insert.run(toRow(logged))
    return logged
  }

  keepSignature(seq: number, signature: Uint8Array): void {
    this.#sign.run({ device: this.#device, seq, signature })
  }
}

type Db = Kysely<LogSchema>

/** Each put together once a process, whatever is opened in it. */
const QUERIES = {
  insert: (db: Db, arg: Arg<EventTable>) => db.insertInto('event').values({ place: arg('place'), ...eventValues(arg) }).compile(),
  sign: (db: Db, arg: Arg<BatchSignatureTable>) =>
    db.insertInto('batch_signature').values({ device: arg('device'), seq: arg('seq'), signature: arg('signature') }).compile(),
}
