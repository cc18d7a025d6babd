import type { AttachmentHash, DeviceId } from '#domain/ids.ts'
import { sql } from 'kysely'
import { NAMES_FILES } from '../attachments/files-named.ts'
import type { PlacedScan } from '../contract/scan-lane-store.ts'
import type { ScanTable } from '../schema/scan.ts'
import type { StreamSchema } from '../schema/stream-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'

type Hashed = { readonly hash: Uint8Array }
type Below = { readonly below: number; readonly most: number }
type Met = Pick<ScanTable, 'hash' | 'device' | 'here'>
type Stretch = { readonly after: number; readonly upTo: number }

/** The rows about scans in stream.db. */
export class ScanRows {
  readonly #looked: Statement<object, { g: number }>
  readonly #setLooked: Statement<{ g: number }, unknown>
  readonly #end: Statement<object, { g: number | null }>
  readonly #naming: Statement<Stretch, { device: string; body: string | null }>
  readonly #meet: Statement<Met, unknown>
  readonly #of: Statement<Hashed, ScanTable>
  readonly #setHere: Statement<Hashed & { here: number }, unknown>
  readonly #setThere: Statement<Hashed & { server: number; others: number }, unknown>
  readonly #wanted: Statement<Below, { hash: Uint8Array; rank: number }>
  readonly #unsent: Statement<Below, { hash: Uint8Array; rank: number }>
  readonly #unconfirmed: Statement<Below, { hash: Uint8Array; rank: number }>
  readonly #countWanted: Statement<object, { count: number }>
  readonly #countUnsent: Statement<object, { count: number }>
  readonly #brought: Statement<{ most: number }, { hash: Uint8Array; rank: number }>
  readonly #forget: Statement<object, unknown>

  constructor(connection: Connection<StreamSchema>) {
    this.#looked = connection.statement((db) => db.selectFrom('scan_looked').select('g').compile())
    this.#setLooked = connection.statement((db, arg: Arg<{ g: number }>) => db.updateTable('scan_looked').set({ g: arg('g') }).compile())
    this.#end = connection.statement((db) => db.selectFrom('stream_event').select((of) => of.fn.max('g').as('g')).compile())
    this.#naming = connection.statement((db, arg: Arg<Stretch>) =>
      db.selectFrom('stream_event').select(['device', sql<string | null>`cast(body as text)`.as('body')]).where('g', '>', arg('after')).where('g', '<=', arg('upTo')).where(NAMES).orderBy('g').compile(),
    )
    this.#meet = connection.statement((db, arg: Arg<Met>) =>
      db
        .insertInto('scan')
        .values({ hash: arg('hash'), rank: NEXT_RANK, device: arg('device'), here: arg('here'), at_server: 0, others: 0 })
        .onConflict((conflict) => conflict.column('hash').doUpdateSet({ rank: NEXT_RANK }))
        .compile(),
    )
    this.#of = connection.statement((db, arg: Arg<Hashed>) => db.selectFrom('scan').selectAll().where('hash', '=', arg('hash')).compile())
    this.#setHere = connection.statement((db, arg: Arg<Hashed & { here: number }>) => db.updateTable('scan').set({ here: arg('here') }).where('hash', '=', arg('hash')).compile())
    this.#setThere = connection.statement((db, arg: Arg<Hashed & { server: number; others: number }>) => db.updateTable('scan').set({ at_server: arg('server'), others: arg('others') }).where('hash', '=', arg('hash')).compile())
    // The values stand in the text, so that SQLite sees that its partial indexes answer.
    this.#wanted = connection.statement((db, arg: Arg<Below>) => db.selectFrom('scan').select(['hash', 'rank']).where(sql<boolean>`here = 0`).where('rank', '<', arg('below')).orderBy('rank', 'desc').limit(arg('most')).compile())
    this.#unsent = connection.statement((db, arg: Arg<Below>) => db.selectFrom('scan').select(['hash', 'rank']).where(sql<boolean>`here = 1 and at_server = 0`).where('rank', '<', arg('below')).orderBy('rank', 'desc').limit(arg('most')).compile())
    this.#unconfirmed = connection.statement((db, arg: Arg<Below>) => db.selectFrom('scan').select(['hash', 'rank']).where(sql<boolean>`here = 1 and at_server = 1 and others = 0`).where('rank', '<', arg('below')).orderBy('rank', 'desc').limit(arg('most')).compile())
    this.#countWanted = connection.statement((db) => db.selectFrom('scan').select((of) => of.fn.countAll<number>().as('count')).where(sql<boolean>`here = 0`).compile())
    this.#countUnsent = connection.statement((db) => db.selectFrom('scan').select((of) => of.fn.countAll<number>().as('count')).where(sql<boolean>`here = 1 and at_server = 0`).compile())
    this.#brought = connection.statement((db, arg: Arg<{ most: number }>) => db.selectFrom('scan').select(['hash', 'rank']).where('here', '=', 1).where('at_server', '=', 1).orderBy('rank', 'desc').limit(arg('most')).compile())
    this.#forget = connection.statement((db) => db.updateTable('scan').set({ at_server: 0, others: 0 }).where('at_server', '=', 1).compile())
  }

  looked(): number {
    return this.#looked.get({})?.g ?? 0
  }

  setLooked(g: number): void {
    this.#setLooked.run({ g })
  }

  end(): number {
    return this.#end.get({})?.g ?? 0
  }

  /** Events of a stretch of the stream that name files, bodies as they are stored. */
  naming(after: number, upTo: number): readonly { readonly device: string; readonly body: string | null }[] {
    return this.#naming.all({ after, upTo })
  }

  /** Who named it first stays; from here on it is the newest. */
  meet(hash: AttachmentHash, scan: { readonly device: string; readonly here: boolean }): void {
    this.#meet.run({ hash: bytes(hash), device: scan.device, here: scan.here ? 1 : 0 })
  }

  of(hash: AttachmentHash): { readonly device: DeviceId; readonly here: boolean; readonly server: boolean; readonly others: number } | null {
    const row = this.#of.get({ hash: bytes(hash) })
    return row && { device: row.device as DeviceId, here: row.here === 1, server: row.at_server === 1, others: row.others }
  }

  setHere(hash: AttachmentHash, here: boolean): void {
    this.#setHere.run({ hash: bytes(hash), here: here ? 1 : 0 })
  }

  setThere(hash: AttachmentHash, there: { readonly server: boolean; readonly others: number }): void {
    this.#setThere.run({ hash: bytes(hash), server: there.server ? 1 : 0, others: there.others })
  }

  wanted(below: number, most: number): readonly PlacedScan[] {
    return this.#wanted.all({ below, most }).map(placed)
  }

  unsent(below: number, most: number): readonly PlacedScan[] {
    return this.#unsent.all({ below, most }).map(placed)
  }

  countWanted(): number {
    return this.#countWanted.get({})?.count ?? 0
  }

  countUnsent(): number {
    return this.#countUnsent.get({})?.count ?? 0
  }

  unconfirmed(below: number, most: number): readonly PlacedScan[] {
    return this.#unconfirmed.all({ below, most }).map(placed)
  }

  brought(most: number): readonly PlacedScan[] {
    return this.#brought.all({ most }).map(placed)
  }

  forgetServer(): void {
    this.#forget.run({})
  }
}

const NEXT_RANK = sql<number>`(select coalesce(max(rank), 0) + 1 from scan)`
const NAMES = sql<boolean>`${sql.raw(NAMES_FILES)}`

const bytes = (hash: AttachmentHash): Uint8Array => Buffer.from(hash, 'hex')
const placed = ({ hash, rank }: { readonly hash: Uint8Array; readonly rank: number }): PlacedScan => ({ hash: Buffer.from(hash).toString('hex') as AttachmentHash, rank })
