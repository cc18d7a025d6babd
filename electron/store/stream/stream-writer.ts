import type { DeviceId } from '#domain/ids.ts'
import type { ChainEnd } from '#domain/log/authored-event.ts'
import type { SequencedRow } from '#domain/stream/sequence.ts'
import type { TakenPage } from '#domain/stream/take-page.ts'
import { eventValues } from '../log/event-values.ts'
import { toColumns } from '../log/logged-event.ts'
import type { BatchSignatureTable } from '../schema/batch-signature.ts'
import type { SaidHeadTable } from '../schema/said-head.ts'
import type { StreamEventTable } from '../schema/stream-event.ts'
import type { ToldEndTable } from '../schema/told-end.ts'
import type { StreamSchema } from '../schema/stream-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'
import type { SignedHeadHere } from './stream-reader.ts'
import { type Kysely, sql } from 'kysely'

/** Adds to the office's stream what was pulled. */
export class StreamWriter {
  readonly #connection: Connection<StreamSchema>
  readonly #insert: Statement<StreamEventTable, unknown>
  readonly #sign: Statement<BatchSignatureTable, unknown>
  readonly #tell: Statement<ToldEndTable, unknown>
  readonly #say: Statement<SaidHeadTable, unknown>
  readonly #back: readonly Statement<{ g: number }, unknown>[]

  constructor(connection: Connection<StreamSchema>) {
    this.#connection = connection
    this.#insert = connection.statement(QUERIES.insert)
    this.#sign = connection.statement(QUERIES.sign)
    this.#tell = connection.statement(QUERIES.tell)
    this.#say = connection.statement(QUERIES.say)
    this.#back = [
      connection.statement((db, arg: Arg<{ g: number }>) => sql`delete from batch_signature where (device, seq) in (select device, seq from stream_event where g > ${arg('g')})`.compile(db)),
      connection.statement((db, arg: Arg<{ g: number }>) => db.deleteFrom('stream_event').where('g', '>', arg('g')).compile()),
      connection.statement((db) => db.deleteFrom('told_end').compile()),
      connection.statement((db) => db.deleteFrom('said_head').compile()),
      connection.statement((db, arg: Arg<{ g: number }>) => db.updateTable('scan_looked').set({ g: arg('g') }).where('g', '>', arg('g')).compile()),
    ]
  }

  /** A page that was held against chain, signatures and the stream's hash; all of it or nothing. The cursor moves with its rows. */
  take({ rows, signatures }: TakenPage): void {
    this.#connection.transaction(() => {
      for (const row of rows) this.#insert.run(toStreamRow(row))
      for (const { device, seq, signature } of signatures) this.#sign.run({ device, seq, signature })
    })
  }

  /** All behind a place goes, with what was told of the chains; its rows are elsewhere by now. */
  goBack(g: number): void {
    this.#connection.transaction(() => {
      for (const statement of this.#back) statement.run({ g })
    })
  }

  /** The server's word for how far the stream had come. */
  keepSaid({ term, point, signature }: SignedHeadHere): void {
    this.#say.run({ only_one: 1, term, g: point.g, hash: Buffer.from(point.hash, 'hex'), signature })
  }

  /** How far the server says it has the device's chain. */
  tell(device: DeviceId, { seq, hash }: ChainEnd): void {
    this.#tell.run({ device, seq, hash: Buffer.from(hash, 'hex') })
  }
}

type Db = Kysely<StreamSchema>

/** Each put together once a process, whatever is opened in it. */
const QUERIES = {
  insert: (db: Db, arg: Arg<StreamEventTable>) => db.insertInto('stream_event').values({ g: arg('g'), term: arg('term'), stream_hash: arg('stream_hash'), ...eventValues(arg) }).compile(),
  sign: (db: Db, arg: Arg<BatchSignatureTable>) => db.insertInto('batch_signature').values({ device: arg('device'), seq: arg('seq'), signature: arg('signature') }).compile(),
  tell: (db: Db, arg: Arg<ToldEndTable>) =>
    db.insertInto('told_end').values({ device: arg('device'), seq: arg('seq'), hash: arg('hash') }).onConflict((conflict) => conflict.column('device').doUpdateSet({ seq: arg('seq'), hash: arg('hash') })).compile(),
  say: (db: Db, arg: Arg<SaidHeadTable>) => {
    const { only_one, ...rest } = { only_one: arg('only_one'), term: arg('term'), g: arg('g'), hash: arg('hash'), signature: arg('signature') }
    return db.insertInto('said_head').values({ only_one, ...rest }).onConflict((conflict) => conflict.column('only_one').doUpdateSet(rest)).compile()
  },
}

const toStreamRow = (row: SequencedRow): StreamEventTable => ({ ...toColumns(row), g: row.point.g, term: row.term, stream_hash: Buffer.from(row.point.hash, 'hex') })
