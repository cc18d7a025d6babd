import Database from 'better-sqlite3'
import { FIRST_PREV_HASH } from '#domain/log/hash-input.ts'
import { sha256 } from '../files/sha256.ts'
import type { MarkedView } from '../mark/mark.ts'
import type { LogSchema } from '../schema/log-schema.ts'
import type { ViewTable } from '../schema/view.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'
import type { ViewLog } from '../contract/view-log.ts'

/** A chain of its own beside the events'. */
export class ViewWriter implements Pick<ViewLog, 'record'> {
  readonly #connection: Connection<LogSchema>
  readonly #last: Statement<object, { seq: number; hash: Uint8Array }>
  readonly #insert: Statement<ViewTable, unknown>
  readonly #recorded: (last: Last) => void
  #waiting: View[] = []

  /** `recorded` hears of the last row once it is on the disk. */
  constructor(connection: Connection<LogSchema>, recorded: (last: Last) => void) {
    this.#recorded = recorded
    this.#connection = connection
    this.#last = connection.statement((db) => db.selectFrom('view').select(['seq', 'hash']).where('seq', '=', (eb) => eb.selectFrom('view').select((max) => max.fn.max('seq').as('seq'))).compile())
    this.#insert = connection.statement((db, arg: Arg<ViewTable>) =>
      db.insertInto('view').values({ seq: arg('seq'), at: arg('at'), officer: arg('officer'), what: arg('what'), about: arg('about'), prev_hash: arg('prev_hash'), hash: arg('hash') }).compile(),
    )
  }

  /** A full disk does not keep officers from what is there: what they see is written as soon as there is room. Throws once too much waits. */
  record(view: View): void {
    this.#waiting.push(view)
    try {
      this.#connection.transaction(() => { for (const one of this.#waiting) this.#append(one) })
      this.#waiting = []
      const last = this.#last.get({})
      if (last) this.#recorded({ seq: last.seq, hash: Buffer.from(last.hash).toString('hex') })
    } catch (error) {
      if (isFull(error) && this.#waiting.length <= MOST_WAITING) return
      this.#waiting.pop()
      throw error
    }
  }

  #append({ officer, at, what, about }: View): void {
    const last = this.#last.get({})
    const row = { seq: (last?.seq ?? 0) + 1, at, officer, what, about, prev_hash: last?.hash ?? Buffer.from(FIRST_PREV_HASH, 'hex') }
    this.#insert.run({ ...row, hash: viewHash(row) })
  }
}

type Last = Omit<MarkedView, 'device'>
type View = Parameters<ViewLog['record']>[0]

const MOST_WAITING = 200
const isFull = (error: unknown): boolean => error instanceof Database.SqliteError && /^SQLITE_(FULL|READONLY)/.test(error.code)

/** Over everything a view row says, and the row before it. Frozen. */
export const viewHash = ({ seq, at, officer, what, about, prev_hash }: Omit<ViewTable, 'hash'>): Buffer =>
  sha256(JSON.stringify(['loket-view-1', seq, at, officer, what, about, Buffer.from(prev_hash).toString('hex')]))
