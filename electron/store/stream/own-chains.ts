import { authored, type ChainEnd } from '#domain/log/authored-event.ts'
import type { DeviceId, EventRef } from '#domain/ids.ts'
import { FIRST_PREV_HASH } from '#domain/log/hash-input.ts'
import { headInput } from '#domain/log/head-input.ts'
import type { SignedHead } from '#domain/log/verify-chain.ts'
import { must } from '#domain/must.ts'
import type { OwnStretch, WholeActs } from '../contract/sync-store.ts'
import { keyOf, tellsKey } from '../device/chain-key.ts'
import type { DeviceKey } from '../device/device-key.ts'
import type { LoggedEvent } from '../log/logged-event.ts'
import type { LogReader } from '../log/reader.ts'
import type { LogSchema } from '../schema/log-schema.ts'
import { type Kysely, sql } from 'kysely'
import type { Connection } from '../sqlite/connection.ts'
import { knownText } from '../sqlite/known.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'

type Range = { readonly device: string; readonly after: number; readonly upTo: number }

/** What an event takes beside its body, about. */
const ENVELOPE_BYTES = 400
/** Events read at a time: more than most pushes have. */
const AT_ONCE = 500

/** The chains of this PC, over all devices it has been, as they are sent on. */
export class OwnChains {
  readonly #log: LogReader
  readonly #key: DeviceKey
  readonly #signed: Statement<Range, SignedHead>
  readonly #acts: Statement<Range, { acts: number }>
  readonly #hole: Statement<Range, { seq: number }>
  readonly #commands: Statement<Range, { acts: number }>
  /** Earlier chains end where they end. */
  readonly #wholeUpTo = new Map<DeviceId, ChainEnd>()
  #hereOnly: number | null = null
  /** The first event of the current chain from which on the current key holds. */
  #keyHolds: number | null = null

  constructor(connection: Connection<LogSchema>, log: LogReader, key: DeviceKey) {
    this.#log = log
    this.#key = key
    this.#signed = connection.statement(QUERIES.signed)
    this.#acts = connection.statement(QUERIES.acts)
    this.#hole = connection.statement(QUERIES.hole)
    this.#commands = connection.statement(QUERIES.commands)
  }

  /** The devices this PC has been that did anything, the current one last whether it did or not. */
  devices(): readonly DeviceId[] {
    return [...this.#earlier().filter((device) => this.end(device).seq > 0), this.#log.device]
  }

  #earlier(): readonly DeviceId[] {
    return this.#log.devices.filter((device) => device !== this.#log.device)
  }

  /** Acts behind a hole that damage left in an earlier chain: what was in it nobody can tell, so nothing that hangs on it can be sent on. */
  actsHereOnly(): number {
    this.#hereOnly ??= this.#earlier().reduce((sum, device) => sum + (this.#commands.get({ device, after: this.end(device).seq, upTo: this.#log.endOf(device).seq })?.acts ?? 0), 0)
    return this.#hereOnly
  }

  /** Whether an own event stands behind such a hole. */
  isHereOnly({ device, seq }: EventRef): boolean {
    return device !== this.#log.device && seq > this.end(device).seq && seq <= this.#log.endOf(device).seq
  }

  /** Each act is signed once, at its end. */
  acts(device: DeviceId, after: number, upTo: number): number {
    return upTo <= after ? 0 : (this.#acts.get({ device, after, upTo: Math.min(upTo, this.end(device).seq) })?.acts ?? 0)
  }

  /** The last event that counts and can be sent on: of an earlier chain that damage left a hole in, the last before it. */
  end(device: DeviceId): ChainEnd {
    if (device === this.#log.device) return this.#log.endOf(device)
    const known = this.#wholeUpTo.get(device) ?? this.#endOfWhole(device)
    this.#wholeUpTo.set(device, known)
    return known
  }

  #endOfWhole(device: DeviceId): ChainEnd {
    const end = this.#log.endOf(device)
    if (end.seq === 0) return end
    if (this.#log.placeOf(device, 1) === null) return { seq: 0, hash: FIRST_PREV_HASH }
    const hole = this.#hole.get({ device, after: 0, upTo: end.seq - 1 })
    return hole ? { seq: hole.seq, hash: must(this.hashOf(device, hole.seq), `own event ${hole.seq}`) } : end
  }

  hashOf(device: DeviceId, seq: number): string | undefined {
    return seq === 0 ? FIRST_PREV_HASH : this.#log.hashOf(device, seq)
  }

  /** Whole acts behind a number; see `SyncStore.ownAfter`. */
  after(device: DeviceId, seq: number, { bytes, events, anew = false }: WholeActs): OwnStretch {
    const rows = this.#rowsAfter(device, seq, events)
    const signatures = this.#signatures(device, rows, seq, anew)
    const last = lastOf(rows, new Set(signatures.map((signed) => signed.seq)), bytes)
    return {
      after: { seq, hash: must(this.hashOf(device, seq), `own event ${seq}`) },
      events: rows.slice(0, Math.max(0, last - seq)).map(({ envelope, salt, body }) => authored({ envelope, salt, body: body && Buffer.from(body).toString() })),
      signatures: signatures.filter((signed) => signed.seq <= last),
    }
  }

  /** As they were made then; the current key signs what an earlier one of the same chain did, and all of a chain that key vouches for. */
  #signatures(device: DeviceId, rows: readonly LoggedEvent[], after: number, anew: boolean): readonly SignedHead[] {
    const kept = this.#signed.all({ device, after, upTo: after + rows.length })
    const before = anew ? Number.MAX_SAFE_INTEGER : device === this.#log.device ? this.#holdsFrom() : 0
    const ends = rows.filter(({ envelope }, index) => envelope.seq < before && isEnd(envelope, rows[index + 1]?.envelope, kept))
    return [...ends.map(({ envelope }) => ({ seq: envelope.seq, signature: this.#key.sign(headInput(envelope)) })), ...kept.filter(({ seq }) => seq >= before)]
  }

  #holdsFrom(): number {
    this.#keyHolds ??= firstOfKey(this.#log, this.#key.publicKey)
    return this.#keyHolds
  }

  #rowsAfter(device: DeviceId, seq: number, most: number): readonly LoggedEvent[] {
    const first = this.#log.countedPlaceOf(device, seq + 1)
    if (first === null) return []
    const rows: LoggedEvent[] = []
    while (rows.length < most) {
      const asked = Math.min(AT_ONCE, most - rows.length)
      const more = this.#log.after(first - 1 + rows.length, asked)
      const its = more.findIndex(({ envelope }, index) => envelope.device !== device || envelope.seq !== seq + rows.length + index + 1 || !this.#log.counts(envelope))
      rows.push(...(its < 0 ? more : more.slice(0, its)))
      if (its >= 0 || more.length < asked) break
    }
    return rows
  }
}

type Db = Kysely<LogSchema>

/** Each put together once a process, whatever is opened in it. */
const QUERIES = {
  signed: (db: Db, arg: Arg<Range>) =>
    db.selectFrom('batch_signature').select(['seq', 'signature']).where('device', '=', knownText(arg('device'))).where('seq', '>', arg('after')).where('seq', '<=', arg('upTo')).orderBy('seq').compile(),
  acts: (db: Db, arg: Arg<Range>) =>
    db.selectFrom('batch_signature').select((eb) => eb.fn.countAll<number>().as('acts')).where('device', '=', knownText(arg('device'))).where('seq', '>', arg('after')).where('seq', '<=', arg('upTo')).compile(),
  hole: (db: Db, arg: Arg<Range>) =>
    db.selectFrom('event as e').select('e.seq').where('e.device', '=', knownText(arg('device'))).where('e.seq', '>', arg('after')).where('e.seq', '<=', arg('upTo'))
      .where((eb) => eb.not(eb.exists(eb.selectFrom('event as next').select('next.seq').whereRef('next.device', '=', 'e.device').where('next.seq', '=', sql<number>`e.seq + 1`)))).orderBy('e.seq').limit(1).compile(),
  commands: (db: Db, arg: Arg<Range>) =>
    db.selectFrom('event').select((eb) => eb.fn.count<number>('command_id').distinct().as('acts')).where('device', '=', knownText(arg('device'))).where('seq', '>', arg('after')).where('seq', '<=', arg('upTo')).compile(),
}

/** Where the chain told the key it holds today, if it told another one before; 0 for the only one. */
function firstOfKey(log: LogReader, publicKey: string): number {
  const told = log.ofAggregate(`device:${log.device}`).filter((event) => event.envelope.device === log.device && tellsKey(event))
  return told.length < 2 ? 0 : (told.find((event) => keyOf(event) === publicKey)?.envelope.seq ?? 0)
}

type Named = LoggedEvent['envelope']

/** An act ends where its signature is, or where another command begins: a damaged log may lack the signature. */
const isEnd = (event: Named, next: Named | undefined, kept: readonly SignedHead[]): boolean => kept.some(({ seq }) => seq === event.seq) || (next !== undefined && next.commandId !== event.commandId)

/** The number of the last event that still fits and ends an act; of the first act's last where that alone is longer. */
function lastOf(rows: readonly LoggedEvent[], signed: ReadonlySet<number>, bytes: number): number {
  let [size, last] = [0, 0]
  for (const { envelope, body } of rows) {
    size += ENVELOPE_BYTES + (body?.length ?? 0)
    if (size > bytes && last > 0) break
    if (signed.has(envelope.seq)) last = envelope.seq
  }
  return last
}
