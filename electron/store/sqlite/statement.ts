import Database from 'better-sqlite3'
import { type CompiledQuery, type Expression, type Kysely, type OperationNode, ValueNode } from 'kysely'

/** Stands in a query where a value will be bound: `where('id', '=', arg('id'))`. */
export interface Arg<Args> {
  <Name extends keyof Args & string>(name: Name): Expression<Args[Name]>
}

/** A query compiled by Kysely, once a process where `build` is the same, and prepared once by SQLite for all of a connection that ask the same; both on first use, when its tables are there. Runs synchronously. */
export interface Statement<Args, Row> {
  run(args: Args): { readonly changes: number; readonly rowid: number }
  /** A write bound now and done when called. Throws on what cannot be bound. */
  later(args: Args): () => void
  get(args: Args): Row | null
  all(args: Args): readonly Row[]
  /** Rows as they come. The connection can write nothing until the iterator has ended. */
  each(args: Args): IterableIterator<Row>
}

export function statement<Schema, Args, Row>(
  prepared: PreparedStatements,
  kysely: Kysely<Schema>,
  build: (db: Kysely<Schema>, arg: Arg<Args>) => CompiledQuery<Row>,
  onDamage: () => void,
  beforeRead: () => void,
): Statement<Args, Row> {
  let [ready, iterated]: [Query<Row> | null, Database.Statement<unknown[], Row> | null] = [null, null]
  const watched = <Value>(work: () => Value): Value => watchedWork(work, onDamage)
  const read = <Value>(work: () => Value): Value => {
    beforeRead()
    return watched(work)
  }
  const query = (): Query<Row> => (ready ??= queryOf(prepared, compiledOnce(kysely, build)))
  const bound = (args: Args): readonly unknown[] => query().parameters.map((parameter) => (parameter instanceof Placeholder ? args[parameter.name as keyof Args] : parameter))
  return {
    run: (args) =>
      watched(() => {
        const { changes, lastInsertRowid } = query().native.run(...bound(args))
        return { changes, rowid: Number(lastInsertRowid) }
      }),
    later(args) {
      const values = bound(args)
      if (!values.every(isBindable)) throw new TypeError(`SQLite cannot be given one of ${values.map((value) => typeof value).join(', ')}`)
      return () => { watched(() => query().native.run(...values)) }
    },
    get: (args) => read(() => query().native.get(...bound(args)) ?? null),
    all: (args) => read(() => query().native.all(...bound(args))),
    each(args) {
      beforeRead()
      // While it goes through its rows it can be asked nothing else.
      iterated ??= prepared.own<Row>(query().native.source)
      return iterated.iterate(...bound(args))
    },
  }
}

/** By who puts it together: one that stands outside of any object does so once a process. No query depends on which connection it is for. */
const compiled = new WeakMap<object, CompiledQuery<unknown>>()

function compiledOnce<Schema, Args, Row>(kysely: Kysely<Schema>, build: (db: Kysely<Schema>, arg: Arg<Args>) => CompiledQuery<Row>): CompiledQuery<Row> {
  const query = (compiled.get(build) as CompiledQuery<Row> | undefined) ?? build(kysely, (name) => new Placeholder(name))
  compiled.set(build, query)
  return query
}

const isBindable = (value: unknown): boolean => value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint' || value instanceof Uint8Array

function watchedWork<Value>(work: () => Value, onDamage: () => void): Value {
  try {
    return work()
  } catch (error) {
    if (isDamage(error)) onDamage()
    throw error
  }
}

/** Whether SQLite says the file itself is broken. */
const isDamage = (error: unknown): boolean => error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CORRUPT')

interface Query<Row> {
  readonly native: Database.Statement<unknown[], Row>
  readonly parameters: readonly unknown[]
}

const queryOf = <Row>(prepared: PreparedStatements, { sql, parameters }: CompiledQuery<Row>): Query<Row> => ({ native: prepared.shared<Row>(sql), parameters })

/** What a connection has prepared. */
export class PreparedStatements {
  readonly #database: Database.Database
  readonly #shared = new Map<string, Database.Statement<unknown[], unknown>>()

  constructor(database: Database.Database) {
    this.#database = database
  }

  /** For what is done with once the call returns: the same one for the same words. */
  shared<Row>(sql: string): Database.Statement<unknown[], Row> {
    const known = this.#shared.get(sql) ?? this.#database.prepare<unknown[], unknown>(sql)
    this.#shared.set(sql, known)
    return known as Database.Statement<unknown[], Row>
  }

  /** One of its own. */
  own<Row>(sql: string): Database.Statement<unknown[], Row> {
    return this.#database.prepare<unknown[], Row>(sql)
  }
}

class Placeholder<Value> implements Expression<Value> {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
  get expressionType(): Value | undefined {
    return undefined
  }
  toOperationNode(): OperationNode {
    return ValueNode.create(this)
  }
}
