import { logMigrations } from '#migrations/counter/log/registry.ts'
import type Database from 'better-sqlite3'
import { z } from 'zod'
import { type After, FROM_THE_START } from '../log/after.ts'
import { oneShotSha256 } from '../files/one-shot-sha256.ts'
import { rowText } from './row-text.ts'
import { isSameSeries, type Series, series, seriesOf } from './series.ts'

/** What a witness holds of log.db beside the chain: papers, answers and numbers as they were when they agreed with all events up to `place`. */
export const logSeal = z.object({
  place: z.int().positive(),
  /** Of the event there, hex. */
  hash: z.string(),
  version: z.string(),
  answer: series,
  number: series,
  paper: series,
  voids: z.string(),
})

export type LogSeal = z.infer<typeof logSeal>

const VERSION = `1 ${logMigrations.length}`

/** Tables that are only added to. */
type Sealed = 'answer' | 'number' | 'paper'

/** log.db beside the chain, as far as a seal knows it. Each table is read through once, when it is asked for. */
export class SealedLog {
  readonly #log: Database.Database
  readonly #seal: LogSeal | null
  readonly #same = new Set<Sealed>()

  /** `seal` of this log or of another one; then it counts for nothing. */
  constructor(log: Database.Database, seal: LogSeal | null) {
    this.#log = log
    this.#seal = seal !== null && isOfLog(log, seal) ? seal : null
  }

  /** From where on papers, or answers, are to be looked at. */
  after(table: 'answer' | 'paper'): After {
    return this.#after(table)
  }

  /** The same of numbers, where none was declared void since. */
  afterNumbers(): After {
    const seal = this.#seal
    if (seal === null || voidsIn(this.#log) !== seal.voids) return FROM_THE_START
    const isVoided = this.#log.prepare<[number], number>("select 1 from event where place > ? and type = 'number.voided' limit 1").pluck().get(seal.place) === 1
    return isVoided ? FROM_THE_START : this.#after('number')
  }

  /** Of a log that was found to be right; null of one without events. What was the same is taken over. */
  today(): LogSeal | null {
    const last = this.#log.prepare<[], { place: number; hash: Buffer }>('select place, hash from event order by place desc limit 1').get()
    const of = (table: Sealed): Series => seriesOf(this.#log, table, undefined, this.#same.has(table) ? this.#seal?.[table] : undefined)
    return last ? { place: last.place, hash: last.hash.toString('hex'), version: VERSION, answer: of('answer'), number: of('number'), paper: of('paper'), voids: voidsIn(this.#log) } : null
  }

  #after(table: Sealed): After {
    const seal = this.#seal
    if (seal === null || !isSameSeries(this.#log, table, seal[table])) return FROM_THE_START
    this.#same.add(table)
    return { place: seal.place, row: seal[table].upTo }
  }
}

/** Whether the log goes on from there. */
const isOfLog = (log: Database.Database, { place, hash, version }: LogSeal): boolean =>
  version === VERSION && log.prepare<[number], Buffer>('select hash from event where place = ?').pluck().get(place)?.toString('hex') === hash

const voidsIn = (log: Database.Database): string => oneShotSha256(log.prepare<[], Buffer | null>(`select cast(group_concat(${rowText(log, 'number_void')}, ';' order by run, no) as blob) from number_void`).pluck().get() ?? '')
