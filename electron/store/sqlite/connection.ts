import Database from 'better-sqlite3'
import type { CompiledQuery, Kysely } from 'kysely'
import { compileOnly } from './compile-only.ts'
import { GarbledRow } from './file-fault.ts'
import { type Arg, PreparedStatements, type Statement, statement } from './statement.ts'
import { filledBy, watchInserts } from './watch-inserts.ts'

export interface ConnectionOptions {
  readonly file: string
  readonly readonly: boolean
  /** FULL: what is committed survives a power cut. NORMAL: the last commits may be lost, never the file. */
  readonly synchronous: 'FULL' | 'NORMAL'
  /** How long a foreign lock (a backup, a virus scanner) is waited for, milliseconds. */
  readonly busyMs?: number
  /** Called when a page, or what a row of the file's own says, turns out to be broken, before the error is thrown. */
  readonly onDamage?: () => void
  /** Called before anything is read through it. */
  readonly beforeRead?: () => void
}

/** One SQLite connection, of a file or (`:memory:`) of what goes with it. Kysely only compiles; statements are cached by whoever keeps the `Statement`. */
export class Connection<Schema> {
  readonly file: string
  readonly kysely: Kysely<Schema>
  readonly #database: Database.Database
  readonly #prepared: PreparedStatements
  readonly #onDamage: () => void
  readonly #beforeRead: () => void

  constructor(options: ConnectionOptions) {
    this.#database = new Database(options.file, { readonly: options.readonly, fileMustExist: options.readonly, timeout: options.busyMs ?? 5000 })
    try {
      setPragmas(this.#database, options)
    } catch (error) {
      this.#database.close()
      throw error
    }
    this.#prepared = new PreparedStatements(this.#database)
    this.file = options.file
    this.#onDamage = options.onDamage ?? (() => {})
    this.#beforeRead = options.beforeRead ?? (() => {})
    this.kysely = compileOnly<Schema>()
  }

  get inTransaction(): boolean {
    return this.#database.inTransaction
  }

  /** Whether all that was written through it is committed. */
  get atRest(): boolean {
    return !this.#database.inTransaction
  }

  statement<Args, Row>(build: (db: Kysely<Schema>, arg: Arg<Args>) => CompiledQuery<Row>): Statement<Args, Row> {
    return statement(this.#prepared, this.kysely, build, this.#onDamage, this.#beforeRead)
  }

  /** JSON of a row that Loket wrote from a value of that type. Throws `GarbledRow`, which is damage of the file. */
  readonly parsed = <Value>(json: string): Value => {
    try {
      return JSON.parse(json) as Value
    } catch (error) {
      this.#onDamage()
      throw new GarbledRow(`${this.file}: a row cannot be read`, { cause: error })
    }
  }

  /** Runs a query without keeping it: for migrations. */
  execute(query: CompiledQuery): void {
    this.#database.prepare(query.sql).run(...query.parameters)
  }

  /** As `execute`; tells how many rows it has copied so far where it copies any. */
  executeWatched(query: CompiledQuery, told: (rows: number) => void): void {
    const table = filledBy(query.sql)
    const letGo = table === null ? () => {} : watchInserts(this.#database, table, told)
    this.execute(query)
    letGo()
  }

  begin(): void {
    this.#prepared.shared('begin immediate').run()
  }

  /** Reads one moment from here on, until it is closed: what is written meanwhile is not seen. */
  holdMoment(): void {
    this.#database.exec('begin')
    try {
      this.#database.prepare('select count(*) from sqlite_schema').get()
    } catch {
      // A broken file is told of by what reads it.
    }
  }

  commit(): void {
    this.#prepared.shared('commit').run()
  }

  /** Safe to call when SQLite has already rolled back by itself (disk full). */
  rollback(): void {
    if (this.#database.inTransaction) this.#prepared.shared('rollback').run()
  }

  /** All of `work` or nothing of it. */
  transaction<Value>(work: () => Value): Value {
    this.begin()
    try {
      const value = work()
      this.commit()
      return value
    } catch (error) {
      this.rollback()
      throw error
    }
  }

  pragma(name: string): unknown {
    return this.#database.pragma(name, { simple: true })
  }

  close(): void {
    this.#database.close()
  }
}

const SYNCHRONOUS = { FULL: 2, NORMAL: 1 } as const

/** better-sqlite3 opens WAL files with synchronous=NORMAL, so it is set on every connection and read back. */
function setPragmas(database: Database.Database, { readonly, synchronous }: ConnectionOptions): void {
  if (!readonly) database.pragma('journal_mode = WAL')
  database.pragma(`synchronous = ${synchronous}`)
  database.pragma('mmap_size = 0')
  database.pragma('foreign_keys = ON')
  database.pragma('recursive_triggers = ON')
  database.pragma('trusted_schema = OFF')
  if (readonly) database.pragma('query_only = ON')
  mustRead(database, 'foreign_keys', 1)
  if (database.memory) return
  mustRead(database, 'journal_mode', 'wal')
  mustRead(database, 'synchronous', SYNCHRONOUS[synchronous])
  mustRead(database, 'mmap_size', 0)
}

function mustRead(database: Database.Database, pragma: string, expected: string | number): void {
  const found = database.pragma(pragma, { simple: true })
  if (found !== expected) throw new Error(`PRAGMA ${pragma} is ${String(found)}, not ${String(expected)}: ${database.name}`)
}
