import Database from 'better-sqlite3'
import type { Kysely } from 'kysely'
import type { DeviceId } from '#domain/ids.ts'
import { applyMove } from '#domain/numbering/hands/apply-move.ts'
import type { OfficeHands, RunHands } from '#domain/numbering/hands/run-hands.ts'
import { type MoveBy, runOf } from '#domain/numbering/hands/run-move.ts'
import { runParts } from '#domain/numbering/run.ts'
import type { FoldableEvent } from '../log/foldable-event.ts'
import type { HandsBesideTable } from '../schema/hands-beside.ts'
import type { RegisterSchema } from '../schema/register-schema.ts'
import type { OfficeNumberVoidTable } from '../schema/office-number-void.ts'
import type { RunHandsTable } from '../schema/run-hands.ts'
import type { Connection } from '../sqlite/connection.ts'
import { isFileFault } from '../sqlite/file-fault.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'
import { OfficeNumbersWriter } from './office-numbers-writer.ts'
import { toldBy } from './told-event.ts'

interface Kept {
  readonly runs: Map<string, RunHands>
  readonly firstNumbers: Map<string, number>
  readonly predecessors: Map<DeviceId, readonly DeviceId[]>
}

type BesideKey = Pick<HandsBesideTable, 'kind' | 'id'>

/** All there is of it but the numbers themselves. */
export interface HandsRows {
  readonly runs: readonly RunHandsTable[]
  readonly beside: readonly HandsBesideTable[]
  readonly voided: readonly OfficeNumberVoidTable[]
}

/** Folds the office's stream, every row of it in its order, into who holds which numbers. Only inside an open transaction of register.db. */
export class HandsWriter {
  readonly #parsed: Connection<RegisterSchema>['parsed']
  readonly #numbers: OfficeNumbersWriter
  readonly #runs: Statement<object, RunHandsTable>
  readonly #beside: Statement<object, HandsBesideTable>
  readonly #putRun: Statement<RunHandsTable, unknown>
  readonly #putBeside: Statement<HandsBesideTable, unknown>
  readonly #dropBeside: Statement<BesideKey, unknown>
  readonly #dropAll: readonly Statement<object, unknown>[]
  #kept: Kept | null = null
  readonly #changed = new Set<string>()

  constructor(connection: Connection<RegisterSchema>) {
    this.#parsed = connection.parsed
    this.#numbers = new OfficeNumbersWriter(connection)
    this.#runs = connection.statement(QUERIES.runs)
    this.#beside = connection.statement(QUERIES.beside)
    this.#putRun = connection.statement(QUERIES.putRun)
    this.#putBeside = connection.statement(QUERIES.putBeside)
    this.#dropBeside = connection.statement(QUERIES.dropBeside)
    this.#dropAll = [connection.statement(QUERIES.dropRuns), connection.statement(QUERIES.dropAllBeside)]
  }

  /** The next row of the stream, whoever's. `flush` writes what came of it. */
  take(row: FoldableEvent): void {
    const told = toldBy(row)
    if (!told) return
    try {
      this.#numbers.take(row, told)
      if (told.move) this.#apply({ device: row.device, move: told.move })
    } catch (error) {
      // What no Loket writes moves nothing, and holds up nothing.
      if (isFileFault(error) && !isRefusedRow(error)) throw error
    }
  }

  flush(): void {
    const { runs } = this.#kept ?? { runs: new Map<string, RunHands>() }
    for (const run of this.#changed) {
      const hands = runs.get(run)
      if (hands) this.#putRun.run({ run, book: runParts(run).book, hands: JSON.stringify(hands) })
    }
    this.#changed.clear()
  }

  /** What the stream up to a place folds to, in the stead of all that is here: it ends there now. */
  replace({ runs, beside, voided }: HandsRows, upTo: number): void {
    this.forget()
    for (const statement of this.#dropAll) statement.run({})
    for (const row of runs) this.#putRun.run(row)
    for (const row of beside) this.#putBeside.run(row)
    this.#numbers.endAt(upTo, voided)
  }

  /** After a rollback. */
  forget(): void {
    this.#kept = null
    this.#changed.clear()
  }

  /** A run's move is folded on that run alone: its neighbours are many, and nothing of them moves. */
  #apply(by: MoveBy): void {
    const kept = (this.#kept ??= this.#read())
    const run = runOf(by.move)
    const hands = run === null ? undefined : kept.runs.get(run)
    const before: OfficeHands = { ...kept, runs: run === null ? kept.runs : new Map(hands ? [[run, hands]] : []) }
    const after = applyMove(before, by)
    for (const [name, changed] of after.runs) {
      if (kept.runs.get(name) === changed) continue
      kept.runs.set(name, changed)
      this.#changed.add(name)
    }
    this.#setBeside('first-number', kept.firstNumbers, after.firstNumbers)
    this.#setBeside('predecessors', kept.predecessors, after.predecessors)
  }

  #setBeside<Id extends string, Value>(kind: HandsBesideTable['kind'], before: Map<Id, Value>, after: ReadonlyMap<Id, Value>): void {
    if (before === after) return
    for (const id of [...before.keys()].filter((one) => !after.has(one))) {
      before.delete(id)
      this.#dropBeside.run({ kind, id })
    }
    for (const [id, value] of after) {
      if (before.get(id) === value) continue
      before.set(id, value)
      this.#putBeside.run({ kind, id, value: JSON.stringify(value) })
    }
  }

  #read(): Kept {
    const beside = this.#beside.all({})
    const of = (kind: HandsBesideTable['kind']) => beside.filter((row) => row.kind === kind)
    return {
      runs: new Map(this.#runs.all({}).map(({ run, hands }) => [run, this.#parsed<RunHands>(hands)])),
      firstNumbers: new Map(of('first-number').map(({ id, value }) => [id, Number(value)])),
      predecessors: new Map(of('predecessors').map(({ id, value }) => [id as DeviceId, this.#parsed<readonly DeviceId[]>(value)])),
    }
  }
}

const isRefusedRow = (error: unknown): boolean => error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT')

type Db = Kysely<RegisterSchema>

/** Each put together once a process, whatever is opened in it. */
const QUERIES = {
  runs: (db: Db) => db.selectFrom('run_hands').selectAll().compile(),
  beside: (db: Db) => db.selectFrom('hands_beside').selectAll().compile(),
  putRun: (db: Db, arg: Arg<RunHandsTable>) => db.insertInto('run_hands').values({ run: arg('run'), book: arg('book'), hands: arg('hands') }).onConflict((conflict) => conflict.column('run').doUpdateSet({ hands: arg('hands') })).compile(),
  putBeside: (db: Db, arg: Arg<HandsBesideTable>) =>
    db.insertInto('hands_beside').values({ kind: arg('kind'), id: arg('id'), value: arg('value') }).onConflict((conflict) => conflict.columns(['kind', 'id']).doUpdateSet({ value: arg('value') })).compile(),
  dropBeside: (db: Db, arg: Arg<BesideKey>) => db.deleteFrom('hands_beside').where('kind', '=', arg('kind')).where('id', '=', arg('id')).compile(),
  dropRuns: (db: Db) => db.deleteFrom('run_hands').compile(),
  dropAllBeside: (db: Db) => db.deleteFrom('hands_beside').compile(),
}
