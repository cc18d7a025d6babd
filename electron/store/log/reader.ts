import type { DeviceId, EventRef, OfficeId } from '#domain/ids.ts'
import type { ChainEnd } from '#domain/log/authored-event.ts'
import { FIRST_PREV_HASH } from '#domain/log/hash-input.ts'
import { CarriedChains } from '../device/carried-chains.ts'
import type { EventTable } from '../schema/event.ts'
import type { LogSchema } from '../schema/log-schema.ts'
import { asHex } from '../sqlite/as-hex.ts'
import type { Connection } from '../sqlite/connection.ts'
import { knownNumber, knownText } from '../sqlite/known.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'
import { type Kysely, sql } from 'kysely'
import type { FoldableEvent, FoldableRow } from './foldable-event.ts'
import { ENVELOPE_READ, type EnvelopeRead, type LoggedEvent, loggedEvent } from './logged-event.ts'

/** Where the next event goes: the end of the device's chain (seq 0 where it is empty) and of the stream. */
export interface ChainHead {
  readonly place: number
  readonly seq: number
  readonly hash: string
  /** The office the stream belongs to; null where it is empty. */
  readonly office: OfficeId | null
}

/** Reads the stream of this PC, over all devices it has been. */
export class LogReader {
  /** The current one. */
  readonly device: DeviceId
  /** log.db's path. */
  readonly file: string
  readonly #after: Statement<{ place: number; limit: number }, LogRow>
  readonly #foldable: Statement<{ place: number; limit: number }, FoldableRow>
  readonly #at: Statement<{ place: number }, LogRow>
  readonly #last: Statement<object, LogRow>
  readonly #of: Statement<{ device: string; seq: number }, LogRow>
  readonly #hashOf: Statement<{ device: string; seq: number }, { hash: string }>
  readonly #aggregateOf: Statement<{ device: string; seq: number }, { aggregate: string }>
  readonly #placeOf: Statement<{ device: string; seq: number }, { place: number }>
  readonly #ofAggregate: Statement<{ aggregate: string }, LogRow>
  readonly #end: Statement<{ device: string; upTo: number }, ChainEnd>
  readonly #foldableOf: Statement<{ aggregate: string; after: number }, FoldableRow>
  readonly #devices: Statement<object, { device: string }>
  readonly #carried: CarriedChains
  #been: readonly DeviceId[] | null = null

  constructor(connection: Connection<LogSchema>, device: DeviceId) {
    this.device = device
    this.file = connection.file
    this.#carried = new CarriedChains(connection)
    this.#after = connection.statement(QUERIES.after)
    this.#foldable = connection.statement(QUERIES.foldable)
    this.#foldableOf = connection.statement(QUERIES.foldableOf)
    this.#devices = connection.statement(QUERIES.devices)
    this.#at = connection.statement(QUERIES.at)
    this.#last = connection.statement(QUERIES.last)
    this.#of = connection.statement(QUERIES.of)
    this.#hashOf = connection.statement(QUERIES.hashOf)
    this.#aggregateOf = connection.statement(QUERIES.aggregateOf)
    this.#placeOf = connection.statement(QUERIES.placeOf)
    this.#end = connection.statement(QUERIES.end)
    this.#ofAggregate = connection.statement(QUERIES.ofAggregate)
  }

  /** In stream order, of all devices. */
  after(place: number, limit: number): readonly LoggedEvent[] {
    return this.#after.all({ place, limit }).map(loggedEvent)
  }

  /** The same for the fold, six times as quick. */
  foldableAfter(place: number, limit: number): readonly FoldableEvent[] {
    return this.#foldable.all({ place, limit }) as readonly FoldableEvent[]
  }

  /** Of one aggregate, behind a place. */
  foldableOf(aggregate: string, after: number): readonly FoldableEvent[] {
    return this.#foldableOf.all({ aggregate, after }) as readonly FoldableEvent[]
  }

  /** All devices this PC has been, the current one last. Read once: there is another one only after the next opening. */
  get devices(): readonly DeviceId[] {
    this.#been ??= this.#devices.all({}).map(({ device }) => device as DeviceId)
    return this.#been
  }

  at(place: number): LoggedEvent | null {
    const row = this.#at.get({ place })
    return row && loggedEvent(row)
  }

  /** The last event of the stream, whichever device's. */
  last(): LoggedEvent | null {
    const row = this.#last.get({})
    return row && loggedEvent(row)
  }

  /** One event by its name. */
  of(device: DeviceId, seq: number): LoggedEvent | null {
    const row = this.#of.get({ device, seq })
    return row && loggedEvent(row)
  }

  /** Undefined for an event that is not of this PC. */
  hashOf(device: DeviceId, seq: number): string | undefined {
    return this.#hashOf.get({ device, seq })?.hash
  }

  /** What an event is about; undefined for one that is not of this PC. */
  aggregateOf(device: DeviceId, seq: number): string | undefined {
    return this.#aggregateOf.get({ device, seq })?.aggregate
  }

  /** Null for an event that is not of this PC. */
  placeOf(device: DeviceId, seq: number): number | null {
    return this.#placeOf.get({ device, seq })?.place ?? null
  }

  /** False for an event that stands again in a later chain of this PC: another machine went on with its own. */
  counts({ device, seq }: EventRef): boolean {
    return seq <= this.#carried.last(device)
  }

  /** Null for an event that is not of this PC, or counts no more. */
  countedPlaceOf(device: DeviceId, seq: number): number | null {
    return this.counts({ device, seq }) ? this.placeOf(device, seq) : null
  }

  /** Whether events up to that place were carried over behind it: what was folded up to there is to be folded anew. */
  carriedBehind(place: number): boolean {
    return this.#carried.successors.some((device) => (this.placeOf(device, 1) ?? 0) > place)
  }

  /** The device's last event that counts; seq 0 for none. */
  endOf(device: DeviceId): ChainEnd {
    return this.#end.get({ device, upTo: this.#carried.last(device) }) ?? { seq: 0, hash: FIRST_PREV_HASH }
  }

  head(): ChainHead {
    const last = this.last()
    if (!last) return { place: 0, seq: 0, hash: FIRST_PREV_HASH, office: null }
    const { device, seq, hash, office } = last.envelope
    return device === this.device ? { place: last.place, seq, hash, office } : { place: last.place, seq: 0, hash: FIRST_PREV_HASH, office }
  }

  ofAggregate(aggregate: string): readonly LoggedEvent[] {
    return this.#ofAggregate.all({ aggregate }).map(loggedEvent)
  }
}

type Db = Kysely<LogSchema>
type LogRow = EnvelopeRead & Pick<EventTable, 'place' | 'salt' | 'body'>

const READ = ['place', ...ENVELOPE_READ, 'salt', 'body'] as const

/** Each put together once a process, whatever is opened in it. */
const QUERIES = {
  after: (db: Db, arg: Arg<{ place: number; limit: number }>) => db.selectFrom('event').select(READ).where('place', '>', arg('place')).orderBy('place').limit(knownNumber(arg('limit'))).compile(),
  foldable: (db: Db, arg: Arg<{ place: number; limit: number }>) => db.selectFrom('event').select(FOLDABLE).where('place', '>', arg('place')).orderBy('place').limit(knownNumber(arg('limit'))).compile(),
  foldableOf: (db: Db, arg: Arg<{ aggregate: string; after: number }>) => db.selectFrom('event').select(FOLDABLE).where('aggregate', '=', knownText(arg('aggregate'))).where('place', '>', arg('after')).orderBy('place').compile(),
  devices: (db: Db) => db.selectFrom('incarnation').select('device').orderBy('ordinal').compile(),
  at: (db: Db, arg: Arg<{ place: number }>) => db.selectFrom('event').select(READ).where('place', '=', arg('place')).compile(),
  last: (db: Db) => db.selectFrom('event').select(READ).where('place', '=', (eb) => eb.selectFrom('event').select((max) => max.fn.max('place').as('place'))).compile(),
  of: (db: Db, arg: Arg<{ device: string; seq: number }>) => db.selectFrom('event').select(READ).where('device', '=', arg('device')).where('seq', '=', arg('seq')).compile(),
  hashOf: (db: Db, arg: Arg<{ device: string; seq: number }>) => db.selectFrom('event').select(asHex('hash')).where('device', '=', arg('device')).where('seq', '=', arg('seq')).compile(),
  aggregateOf: (db: Db, arg: Arg<{ device: string; seq: number }>) => db.selectFrom('event').select('aggregate').where('device', '=', arg('device')).where('seq', '=', arg('seq')).compile(),
  placeOf: (db: Db, arg: Arg<{ device: string; seq: number }>) => db.selectFrom('event').select('place').where('device', '=', arg('device')).where('seq', '=', arg('seq')).compile(),
  end: (db: Db, arg: Arg<{ device: string; upTo: number }>) => db.selectFrom('event').select(['seq', asHex('hash')]).where('device', '=', knownText(arg('device'))).where('seq', '<=', arg('upTo')).orderBy('seq', 'desc').limit(1).compile(),
  ofAggregate: (db: Db, arg: Arg<{ aggregate: string }>) => db.selectFrom('event').select(READ).where('aggregate', '=', knownText(arg('aggregate'))).orderBy('place').compile(),
}

const FOLDABLE = ['place', 'device', 'seq', 'type', 'type_version as typeVersion', 'aggregate', 'base_device as baseDevice', 'base_seq as baseSeq', 'actor', 'role', 'wall_time as wallTime', 'command_id as commandId', sql<string | null>`cast(body as text)`.as('body')] as const
