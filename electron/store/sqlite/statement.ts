import Database from 'better-sqlite3'
import { type CompiledQuery, type Expression, type Kysely, type OperationNode, ValueNode } from 'kysely'

/** Stands in a query where a value will be bound: `where('id', '=', arg('id'))`. */
export interface Arg<Args> {
  <Name extends keyof Args & string>(name: Name): Expression<Args[Name]>
}

/** A query compiled once by Kysely and prepared once by SQLite; both on first use, when its tables are there. Runs synchronously. */
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
  database: Database.Database,
  kysely: Kysely<Schema>,
  build: (db: Kysely<Schema>, arg: Arg<Args>) => CompiledQuery<Row>,
  onDamage: () => void,
  beforeRead: () => void,
): Statement<Args, Row> {
  let ready: Prepared<Row> | null = null
  const watched = <Value>(work: () => Value): Value => watchedWork(work, onDamage)
  const read = <Value>(work: () => Value): Value => {
    beforeRead()
    return watched(work)
  }
  const prepared = (): Prepared<Row> => (ready ??= prepare(database, build(kysely, (name) => new Placeholder(name))))
  const bound = (args: Args): readonly unknown[] => prepared().parameters.map((parameter) => (parameter instanceof Placeholder ? args[parameter.name as keyof Args] : parameter))
  return {
    run: (args) =>
      watched(() => {
        const { changes, lastInsertRowid } = prepared().native.run(...bound(args))
        return { changes, rowid: Number(lastInsertRowid) }
      }),
    later(args) {
      const values = bound(args)
      if (!values.every(isBindable)) throw new TypeError(`SQLite cannot be given one of ${values.map((value) => typeof value).join(', ')}`)
      return () => { watched(() => prepared().native.run(...values)) }
    },
    get: (args) => read(() => prepared().native.get(...bound(args)) ?? null),
    all: (args) => read(() => prepared().native.all(...bound(args))),
    each(args) {
      beforeRead()
      return prepared().native.iterate(...bound(args))
    },
  }
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

interface Prepared<Row> {
  readonly native: Database.Statement<unknown[], Row>
  readonly parameters: readonly unknown[]
}

const prepare = <Row>(database: Database.Database, query: CompiledQuery<Row>): Prepared<Row> => ({
  native: database.prepare<unknown[], Row>(query.sql),
  parameters: query.parameters,
})

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
