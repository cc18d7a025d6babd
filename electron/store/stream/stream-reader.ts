import type { DeviceId, IsoInstant, OfficeId, OfficerId } from '#domain/ids.ts'
import type { ChainEnd } from '#domain/log/authored-event.ts'
import { FIRST_PREV_HASH } from '#domain/log/hash-input.ts'
import type { SequencedRow } from '#domain/stream/sequence.ts'
import { STREAM_START, type StreamPoint } from '#domain/stream/stream-hash.ts'
import type { StreamPage } from '#domain/stream/stretches-of.ts'
import { type Kysely, sql } from 'kysely'
import type { FoldableEvent, FoldableRow } from '../log/foldable-event.ts'
import { ENVELOPE_READ, type EnvelopeRead, envelopeOf } from '../log/logged-event.ts'
import type { BatchSignatureTable } from '../schema/batch-signature.ts'
import type { StreamSchema } from '../schema/stream-schema.ts'
import { asHex } from '../sqlite/as-hex.ts'
import type { Connection } from '../sqlite/connection.ts'
import { knownNumber, knownText } from '../sqlite/known.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'

interface PointRow {
  readonly g: number
  readonly stream_hash: string
}

interface StreamRow extends EnvelopeRead, PointRow {
  readonly term: number
  readonly salt: Uint8Array | null
  readonly body: string | null
}

interface SaidRow {
  readonly term: number
  readonly g: number
  readonly hash: string
  readonly signature: Uint8Array
}

/** A head of the server's as it was signed. */
export interface SignedHeadHere {
  readonly term: number
  readonly point: StreamPoint
  readonly signature: Uint8Array
}

/** Reads the office's stream as far as it has come to this PC. */
export class StreamReader {
  readonly #told: Statement<{ device: string }, ChainEnd>
  readonly #head: Statement<object, PointRow>
  readonly #at: Statement<{ g: number }, PointRow>
  readonly #end: Statement<{ device: string; upTo: number }, ChainEnd>
  readonly #placeOf: Statement<{ device: string; seq: number }, { g: number }>
  readonly #event: Statement<{ device: string; seq: number }, { hash: string }>
  readonly #after: Statement<{ g: number; limit: number }, FoldableRow>
  readonly #chain: Statement<{ device: string }, StreamRow>
  readonly #rows: Statement<{ g: number; limit: number }, StreamRow>
  readonly #signatures: Statement<{ after: number; upTo: number }, BatchSignatureTable>
  readonly #revoked: Statement<object, { aggregate: string }>
  readonly #said: Statement<object, SaidRow>
  readonly #lastAct: Statement<{ device: string }, { wall_time: string }>
  readonly #ofDevice: Statement<{ device: string; after: number }, FoldableRow>
  readonly #ofAggregate: Statement<{ aggregate: string; upTo: number }, FoldableRow>
  readonly #ofTypes: Statement<{ types: string; after: number; upTo: number }, FoldableRow>
  readonly #actedOn: Statement<{ officer: string; after: number; upTo: number }, { aggregate: string }>

  constructor(connection: Connection<StreamSchema>) {
    this.#told = connection.statement(QUERIES.told)
    this.#head = connection.statement(QUERIES.head)
    this.#at = connection.statement(QUERIES.at)
    this.#end = connection.statement(QUERIES.end)
    this.#placeOf = connection.statement(QUERIES.placeOf)
    this.#event = connection.statement(QUERIES.event)
    this.#after = connection.statement(QUERIES.after)
    this.#chain = connection.statement(QUERIES.chain)
    this.#rows = connection.statement(QUERIES.rows)
    this.#signatures = connection.statement(QUERIES.signatures)
    this.#revoked = connection.statement(QUERIES.revoked)
    this.#said = connection.statement(QUERIES.said)
    this.#lastAct = connection.statement(QUERIES.lastAct)
    this.#ofDevice = connection.statement(QUERIES.ofDevice)
    this.#ofAggregate = connection.statement(QUERIES.ofAggregate)
    this.#ofTypes = connection.statement(QUERIES.ofTypes)
    this.#actedOn = connection.statement(QUERIES.actedOn)
  }

  /** The last place that is here: the cursor, which can never differ from the rows. */
  head(): StreamPoint {
    const row = this.#head.get({})
    return row ? pointOf(row) : STREAM_START
  }

  /** Undefined for a place that is not here. */
  hashAt(g: number): string | undefined {
    if (g === 0) return STREAM_START.hash
    const row = this.#at.get({ g })
    return row ? pointOf(row).hash : undefined
  }

  /** The device's last event that is here, up to a place. */
  endOf(device: DeviceId, upTo = Number.MAX_SAFE_INTEGER): ChainEnd {
    return this.#end.get({ device, upTo }) ?? { seq: 0, hash: FIRST_PREV_HASH }
  }

  /** The hash of a device's event; undefined for one that is not here. */
  eventHash(device: DeviceId, seq: number): string | undefined {
    return this.#event.get({ device, seq })?.hash
  }

  /** Devices the office's servers let in no more. */
  devicesRevoked(): readonly DeviceId[] {
    return this.#revoked.all({}).map(({ aggregate }) => aggregate.slice('device:'.length) as DeviceId)
  }

  /** A device's event as it stands here; null for one that is not here. */
  event(device: DeviceId, seq: number): SequencedRow | null {
    const g = this.placeOf(device, seq)
    const [row] = g === null ? [] : this.#rows.all({ g: g - 1, limit: 1 })
    return row ? sequenced(row) : null
  }

  /** The device's last event at the server, as the server last said; null before it ever did. */
  toldEnd(device: DeviceId): ChainEnd | null {
    return this.#told.get({ device })
  }

  /** Null for an event that is not ordered yet, as far as is known here. */
  placeOf(device: DeviceId, seq: number): number | null {
    return this.#placeOf.get({ device, seq })?.g ?? null
  }

  /** All of one device's, in order, bodies as text. */
  chainOf(device: DeviceId): readonly SequencedRow[] {
    return this.#chain.all({ device }).map(sequenced)
  }

  /** What stands behind a place, whole acts, at most so many rows. */
  pageAfter(g: number, limit: number): StreamPage {
    const rows = this.rowsAfter(g, limit)
    const signed = new Map(this.#signatures.all({ after: g, upTo: rows.at(-1)?.point.g ?? g }).map((one) => [`${one.device} ${one.seq}`, one]))
    const last = rows.findLastIndex(({ envelope }) => signed.has(`${envelope.device} ${envelope.seq}`))
    const whole = rows.slice(0, last + 1)
    return { rows: whole, signatures: whole.flatMap(({ envelope: { device, seq } }) => {
      const one = signed.get(`${device} ${seq}`)
      return one ? [{ device, seq, signature: one.signature }] : []
    }) }
  }

  /** What stands behind a place, whole acts or not. */
  rowsAfter(g: number, limit: number): readonly SequencedRow[] {
    return this.#rows.all({ g, limit }).map(sequenced)
  }

  /** Whose stream it is; null while there is none. */
  office(): OfficeId | null {
    return (this.#rows.all({ g: 0, limit: 1 })[0]?.office ?? null) as OfficeId | null
  }

  /** The last head the server signed; null before any. */
  said(): SignedHeadHere | null {
    const row = this.#said.get({})
    return row && { term: row.term, point: { g: row.g, hash: row.hash }, signature: row.signature }
  }

  lastActOf(device: DeviceId): IsoInstant | null {
    return (this.#lastAct.get({ device })?.wall_time ?? null) as IsoInstant | null
  }

  /** In order; `place` is the place in the stream. */
  foldableAfter(g: number, limit: number): readonly FoldableEvent[] {
    return this.#after.all({ g, limit }) as readonly FoldableEvent[]
  }

  /** What a device did behind a number of its chain, in order. */
  ofDevice(device: DeviceId, after: number): readonly FoldableEvent[] {
    return this.#ofDevice.all({ device, after }) as readonly FoldableEvent[]
  }

  /** Dossiers an officer did anything about behind a place, up to another: reads all that stands between. */
  dossiersActedOn(officer: OfficerId, after: number, upTo: number): readonly string[] {
    return this.#actedOn.all({ officer, after, upTo }).map(({ aggregate }) => aggregate)
  }

  /** In order, behind a place and up to another: reads all that stands between. */
  ofTypes(types: readonly string[], after: number, upTo: number): readonly FoldableEvent[] {
    return this.#ofTypes.all({ types: JSON.stringify(types), after, upTo }) as readonly FoldableEvent[]
  }

  /** Of one aggregate, in order, up to a place. */
  ofAggregate(aggregate: string, upTo: number): readonly FoldableEvent[] {
    return this.#ofAggregate.all({ aggregate, upTo }) as readonly FoldableEvent[]
  }
}

type Db = Kysely<StreamSchema>

const BODY = sql<string | null>`cast(body as text)`.as('body')
const READ = ['g', 'term', asHex('stream_hash'), ...ENVELOPE_READ, 'salt', BODY] as const

/** Each put together once a process, whatever is opened in it. */
const QUERIES = {
  told: (db: Db, arg: Arg<{ device: string }>) => db.selectFrom('told_end').select(['seq', asHex('hash')]).where('device', '=', arg('device')).compile(),
  head: (db: Db) => db.selectFrom('stream_event').select(['g', asHex('stream_hash')]).orderBy('g', 'desc').limit(1).compile(),
  at: (db: Db, arg: Arg<{ g: number }>) => db.selectFrom('stream_event').select(['g', asHex('stream_hash')]).where('g', '=', arg('g')).compile(),
  end: (db: Db, arg: Arg<{ device: string; upTo: number }>) => db.selectFrom('stream_event').select(['seq', asHex('hash')]).where('device', '=', knownText(arg('device'))).where('g', '<=', arg('upTo')).orderBy('seq', 'desc').limit(1).compile(),
  placeOf: (db: Db, arg: Arg<{ device: string; seq: number }>) => db.selectFrom('stream_event').select('g').where('device', '=', arg('device')).where('seq', '=', arg('seq')).compile(),
  event: (db: Db, arg: Arg<{ device: string; seq: number }>) => db.selectFrom('stream_event').select(asHex('hash')).where('device', '=', arg('device')).where('seq', '=', arg('seq')).compile(),
  after: (db: Db, arg: Arg<{ g: number; limit: number }>) => db.selectFrom('stream_event').select(FOLDABLE).where('g', '>', arg('g')).orderBy('g').limit(knownNumber(arg('limit'))).compile(),
  chain: (db: Db, arg: Arg<{ device: string }>) => db.selectFrom('stream_event').select(READ).where('device', '=', knownText(arg('device'))).orderBy('seq').compile(),
  rows: (db: Db, arg: Arg<{ g: number; limit: number }>) => db.selectFrom('stream_event').select(READ).where('g', '>', arg('g')).orderBy('g').limit(knownNumber(arg('limit'))).compile(),
  signatures: (db: Db, arg: Arg<{ after: number; upTo: number }>) =>
    db
      .selectFrom('stream_event as e')
      .innerJoin('batch_signature as s', (join) => join.onRef('s.device', '=', 'e.device').onRef('s.seq', '=', 'e.seq'))
      .select(['s.device', 's.seq', 's.signature'])
      .where('e.g', '>', arg('after'))
      .where('e.g', '<=', arg('upTo'))
      .compile(),
  revoked: (db: Db) => db.selectFrom('stream_event').select('aggregate').distinct().where('device', '>', sql.lit('server-')).where('device', '<', sql.lit('server.')).where('type', '=', 'device.revoked').compile(),
  said: (db: Db) => db.selectFrom('said_head').select(['term', 'g', asHex('hash'), 'signature']).compile(),
  lastAct: (db: Db, arg: Arg<{ device: string }>) => db.selectFrom('stream_event').select('wall_time').where('device', '=', knownText(arg('device'))).orderBy('seq', 'desc').limit(1).compile(),
  ofDevice: (db: Db, arg: Arg<{ device: string; after: number }>) =>
    db.selectFrom('stream_event').select(FOLDABLE).where('device', '=', knownText(arg('device'))).where('seq', '>', arg('after')).orderBy('seq').compile(),
  ofAggregate: (db: Db, arg: Arg<{ aggregate: string; upTo: number }>) =>
    db.selectFrom('stream_event').select(FOLDABLE).where('aggregate', '=', knownText(arg('aggregate'))).where('g', '<=', arg('upTo')).orderBy('g').compile(),
  ofTypes: (db: Db, arg: Arg<{ types: string; after: number; upTo: number }>) =>
    db.selectFrom('stream_event').select(FOLDABLE).where('g', '>', arg('after')).where('g', '<=', arg('upTo')).where(sql<boolean>`type in (select value from json_each(${arg('types')}))`).orderBy('g').compile(),
  actedOn: (db: Db, arg: Arg<{ officer: string; after: number; upTo: number }>) =>
    db.selectFrom('stream_event').select('aggregate').distinct().where('actor', '=', arg('officer')).where('aggregate', '>', 'dossier:').where('aggregate', '<', 'dossier;').where('g', '>', arg('after')).where('g', '<=', arg('upTo')).compile(),
}

const FOLDABLE = ['g as place', 'device', 'seq', 'type', 'type_version as typeVersion', 'aggregate', 'base_device as baseDevice', 'base_seq as baseSeq', 'actor', 'role', 'wall_time as wallTime', 'command_id as commandId', BODY] as const

const sequenced = (row: StreamRow): SequencedRow => ({ envelope: envelopeOf(row), salt: row.salt, body: row.body, term: row.term, point: pointOf(row) })
const pointOf = ({ g, stream_hash: hash }: PointRow): StreamPoint => ({ g, hash })
