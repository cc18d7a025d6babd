import type { DeviceId } from '#domain/ids.ts'
import type { StreamPoint } from '#domain/stream/stream-hash.ts'
import type { Kysely } from 'kysely'
import type { Selectable } from 'kysely'
import type { RegisterSchema } from '../schema/register-schema.ts'
import type { AppliedTable } from '../schema/applied.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'
import { FOLD_VERSION } from './fold-version.ts'

export type AppliedRow = Omit<Selectable<AppliedTable>, 'only_one'>
type OwnArgs = Pick<AppliedRow, 'device' | 'place' | 'hash' | 'fold_version'>
type StreamArgs = OwnArgs & { readonly g: number; readonly stream_hash: Uint8Array }

/** How far register.db has folded the own log and the office's stream; moves in the transaction of the rows it speaks of. */
export class Applied {
  readonly #read: Statement<object, AppliedRow>
  readonly #mark: Statement<{ fold_version: number }, unknown>
  readonly #move: Statement<OwnArgs, unknown>
  readonly #moveStream: Statement<StreamArgs, unknown>

  constructor(connection: Connection<RegisterSchema>) {
    this.#read = connection.statement(QUERIES.read)
    this.#mark = connection.statement(QUERIES.mark)
    this.#move = connection.statement(QUERIES.move)
    this.#moveStream = connection.statement(QUERIES.moveStream)
  }

  /** As if another build had folded it: not to be gone on with. */
  outdate(): void {
    this.#mark.run({ fold_version: 0 })
  }

  /** Folded by this build after all. */
  renew(): void {
    this.#mark.run({ fold_version: FOLD_VERSION })
  }

  read(): AppliedRow | null {
    return this.#read.get({})
  }

  move(device: DeviceId, place: number, hash: string): void {
    this.#move.run({ device, place, hash: Buffer.from(hash, 'hex'), fold_version: FOLD_VERSION })
  }

  /** `device` = this PC's, for a register that has nothing of its own yet. */
  moveStream(device: DeviceId, { g, hash }: StreamPoint): void {
    this.#moveStream.run({ device, place: 0, hash: Buffer.alloc(32), g, stream_hash: Buffer.from(hash, 'hex'), fold_version: FOLD_VERSION })
  }
}

type Db = Kysely<RegisterSchema>

/** Each put together once a process, whatever is opened in it. */
const QUERIES = {
  read: (db: Db) => db.selectFrom('applied').select(['device', 'place', 'hash', 'g', 'stream_hash', 'fold_version']).compile(),
  mark: (db: Db, arg: Arg<{ fold_version: number }>) => db.updateTable('applied').set({ fold_version: arg('fold_version') }).compile(),
  move: (db: Db, arg: Arg<OwnArgs>) => {
    const values = { device: arg('device'), place: arg('place'), hash: arg('hash') }
    return db.insertInto('applied').values({ only_one: 1, ...values, fold_version: arg('fold_version') }).onConflict((conflict) => conflict.column('only_one').doUpdateSet(values)).compile()
  },
  moveStream: (db: Db, arg: Arg<StreamArgs>) => {
    const [own, stream] = [{ device: arg('device'), place: arg('place'), hash: arg('hash'), fold_version: arg('fold_version') }, { g: arg('g'), stream_hash: arg('stream_hash') }]
    return db.insertInto('applied').values({ only_one: 1, ...own, ...stream }).onConflict((conflict) => conflict.column('only_one').doUpdateSet(stream)).compile()
  },
}
