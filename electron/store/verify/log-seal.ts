import { logMigrations } from '#migrations/counter/log/registry.ts'
import type Database from 'better-sqlite3'
import { z } from 'zod'
import { type After, FROM_THE_START } from '../log/after.ts'
import { oneShotSha256 } from '../files/one-shot-sha256.ts'
import { type Naming, NO_NAMING } from './attachment-faults.ts'
import { STRETCH } from './stretch.ts'
import { rowText } from './row-text.ts'
import type { LogSurvey } from './log-survey.ts'
import { pagesBuild } from './pages-build.ts'
import { sealedTrees } from './trees/sealed-trees.ts'
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
  pages: z
    .object({
      build: z.string(),
      whole: z.string(),
      trees: sealedTrees.exactOptional(),
      answer: z.array(z.string()),
      number: z.array(z.string()),
      paper: z.array(z.string()),
      /** Stretches as the witness has them, the pages their events stand in, and the signatures. */
      stretches: z.array(z.object({ after: z.int().nonnegative(), upTo: z.int().positive(), digest: z.string(), pages: z.string(), signatures: z.string() })),
      /** Places of the events up to the sealed one that name scans. */
      naming: z.array(z.int().positive()),
    })
    .exactOptional(),
})

export type LogSeal = z.infer<typeof logSeal>

export type LogPages = LogSeal['pages'] & {}

const VERSION = `1 ${logMigrations.length}`

/** Tables that are only added to. */
type Sealed = 'answer' | 'number' | 'paper'

/** log.db beside the chain, as far as a seal knows it. Each table is read through once, when it is asked for. */
export class SealedLog {
  readonly #log: Database.Database
  readonly #seal: LogSeal | null
  readonly #pages: LogPages | null
  readonly #survey: LogSurvey | null
  readonly #same = new Set<Sealed>()

  /** `seal` of this log or of another one; then it counts for nothing. `survey`: of the moment `log` is read at, or of one before. */
  constructor(log: Database.Database, seal: LogSeal | null, survey: LogSurvey | null = null) {
    this.#log = log
    this.#seal = seal !== null && isOfLog(log, seal) ? seal : null
    this.#pages = survey !== null && this.#seal?.pages?.build === pagesBuild(log) ? this.#seal.pages : null
    this.#survey = survey
  }

  get seal(): LogSeal | null {
    return this.#seal
  }

  /** Whether every page is byte for byte what it was. */
  get isSame(): boolean {
    return this.#pages !== null && this.#pages.whole === this.#survey?.whole
  }

  /** Whether the file's trees are whole as long as the rows of its tables are what they were. */
  get mayBeWhole(): boolean {
    return this.#pages !== null && this.#survey?.trees?.isWhole === true
  }

  /** Whether the rows beside the chain are, up to the seal. */
  get areRowsSame(): boolean {
    return (['answer', 'number', 'paper'] as const).every((table) => this.#same.has(table) || this.#after(table) !== FROM_THE_START)
  }

  /** Sealed stretches whose events stand in the same pages, by the place each begins after. */
  get stretches(): ReadonlyMap<number, LogPages['stretches'][number]> {
    const now = this.#survey?.event
    return new Map((this.#pages?.stretches ?? []).filter(({ after, pages }) => now?.[after / STRETCH] === pages).map((one) => [one.after, one]))
  }

  /** Places of the events that name scans, up to the sealed one. */
  get naming(): Naming {
    const seal = this.#seal
    return seal?.pages?.build === pagesBuild(this.#log) ? { upTo: seal.place, places: seal.pages.naming } : NO_NAMING
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
  today(pages: LogPages | null): LogSeal | null {
    const last = this.#log.prepare<[], { place: number; hash: Buffer }>('select place, hash from event order by place desc limit 1').get()
    const of = (table: Sealed): Series => seriesOf(this.#log, table, undefined, this.#same.has(table) ? this.#seal?.[table] : undefined)
    return last ? { place: last.place, hash: last.hash.toString('hex'), version: VERSION, answer: of('answer'), number: of('number'), paper: of('paper'), voids: voidsIn(this.#log), ...(pages ? { pages } : {}) } : null
  }

  #after(table: Sealed): After {
    const seal = this.#seal
    const pages = this.#pages && this.#survey && { before: this.#pages[table], now: this.#survey[table] }
    if (seal === null || !isSameSeries(this.#log, table, seal[table], pages)) return FROM_THE_START
    this.#same.add(table)
    return { place: seal.place, row: seal[table].upTo }
  }
}

/** Whether the log goes on from there. */
const isOfLog = (log: Database.Database, { place, hash, version }: LogSeal): boolean =>
  version === VERSION && log.prepare<[number], Buffer>('select hash from event where place = ?').pluck().get(place)?.toString('hex') === hash

const voidsIn = (log: Database.Database): string => oneShotSha256(log.prepare<[], Buffer | null>(`select cast(group_concat(${rowText(log, 'number_void')}, ';' order by run, no) as blob) from number_void`).pluck().get() ?? '')
