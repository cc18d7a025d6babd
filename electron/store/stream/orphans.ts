import type { IsoInstant } from '#domain/ids.ts'
import { authored } from '#domain/log/authored-event.ts'
import type { StreamPage } from '#domain/stream/stretches-of.ts'
import type { LostStretch } from '../contract/sync-store.ts'
import { eventValues } from '../log/event-values.ts'
import { toColumns, toLoggedEvent } from '../log/logged-event.ts'
import type { LogSchema } from '../schema/log-schema.ts'
import type { OrphanTable } from '../schema/orphan.ts'
import type { Connection } from '../sqlite/connection.ts'
import { knownNumber } from '../sqlite/known.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'
import type { StreamReader } from './stream-reader.ts'
import type { Kysely, Selectable } from 'kysely'

type Kept = Selectable<OrphanTable>
type New = Omit<Kept, 'id'>

/** Events looked at for one stretch. */
const AT_ONCE = 500

/** What stood in the stream where the server has something else now, or nothing: kept in log.db until it has its place again. In the order it had. */
export class Orphans {
  readonly #connection: Connection<LogSchema>
  readonly #stream: StreamReader
  readonly #add: Statement<New, unknown>
  readonly #after: Statement<{ id: number; limit: number }, Kept>

  /** `connection`: the writing one. */
  constructor(connection: Connection<LogSchema>, stream: StreamReader) {
    this.#connection = connection
    this.#stream = stream
    this.#add = connection.statement(QUERIES.add)
    this.#after = connection.statement(QUERIES.after)
  }

  /** On the disk when it returns. Those that are there already stay as they are. */
  keep({ rows, signatures }: StreamPage, at: IsoInstant): void {
    const signed = new Map(signatures.map((one) => [`${one.device} ${one.seq}`, one.signature]))
    this.#connection.transaction(() => {
      for (const row of rows) {
        const columns = toColumns(row)
        this.#add.run({ ...columns, g: row.point.g, term: row.term, signature: signed.get(`${columns.device} ${columns.seq}`) ?? null, at })
      }
    })
  }

  /** The next of those without a place: one device's, following each other, up to the end of an act. Null where there are no more. */
  next(after: number, bytes: number): LostStretch | null {
    for (let id = after; ; ) {
      const kept = this.#after.all({ id, limit: AT_ONCE })
      const first = kept.findIndex((row) => !this.#hasPlace(row))
      if (first >= 0) return this.#stretch(first === 0 ? kept : this.#after.all({ id: (kept[first]?.id ?? 1) - 1, limit: AT_ONCE }), bytes)
      id = kept.at(-1)?.id ?? id
      if (kept.length < AT_ONCE) return null
    }
  }

  #hasPlace({ device, seq, hash }: Kept): boolean {
    return this.#stream.eventHash(toDevice(device), seq) === Buffer.from(hash).toString('hex')
  }

  #stretch(kept: readonly Kept[], bytes: number): LostStretch | null {
    const together: Kept[] = []
    let [size, whole] = [0, 0]
    for (const row of kept) {
      const last = together.at(-1)
      // Numbers that follow each other are not one chain where they lost their places at different times.
      if (last && Buffer.compare(row.prev_hash, last.hash) !== 0) break
      size += 400 + (row.body?.length ?? 0)
      if (size > bytes && whole > 0) break
      together.push(row)
      if (row.signature) whole = together.length
    }
    // An act that was never whole is nobody's.
    const act = together.slice(0, Math.max(1, whole)).map((row) => ({ row, logged: toLoggedEvent({ ...row, place: row.g }) }))
    const [first, last] = [act[0], act.at(-1)]
    if (!first || !last) return null
    const { device, seq, prevHash } = first.logged.envelope
    return {
      id: last.row.id,
      device,
      after: { seq: seq - 1, hash: prevHash },
      events: act.map(({ logged: { envelope, salt, body } }) => authored({ envelope, salt, body: body && Buffer.from(body).toString() })),
      signatures: act.flatMap(({ row }) => (row.signature ? [{ seq: row.seq, signature: row.signature }] : [])),
    }
  }
}

type Db = Kysely<LogSchema>

/** Each put together once a process, whatever is opened in it. */
const QUERIES = {
  add: (db: Db, arg: Arg<New>) => db.insertInto('orphan').values({ g: arg('g'), term: arg('term'), signature: arg('signature'), at: arg('at'), ...eventValues(arg) }).onConflict((conflict) => conflict.columns(['device', 'seq', 'hash']).doNothing()).compile(),
  after: (db: Db, arg: Arg<{ id: number; limit: number }>) => db.selectFrom('orphan').selectAll().where('id', '>', arg('id')).orderBy('id').limit(knownNumber(arg('limit'))).compile(),
}

const toDevice = (device: string): LostStretch['device'] => device as LostStretch['device']
