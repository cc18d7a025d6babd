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
  let ready: Query<Row> | null = null
  const query = (): Query<Row> => (ready ??= queryOf(prepared, compiledOnce(kysely, build)))
  return { ...writing<Args, Row>(query, onDamage), ...reading<Args, Row>(query, { onDamage, beforeRead }), ...iterating<Args, Row>(query, prepared, beforeRead) }
}

// Asked hundreds of times for each thing an officer does: no function is made for a call.

function writing<Args, Row>(query: () => Query<Row>, onDamage: () => void): Pick<Statement<Args, Row>, 'run' | 'later'> {
  return {
    run(args) {
      try {
        const { native, slots } = query()
        const { changes, lastInsertRowid } = native.run(...bound(slots, args))
        return { changes, rowid: Number(lastInsertRowid) }
      } catch (error) {
        throw told(error, onDamage)
      }
    },
    later(args) {
      const { native, slots } = query()
      const values = bound(slots, args)
      if (!values.every(isBindable)) throw new TypeError(`SQLite cannot be given one of ${values.map((value) => typeof value).join(', ')}`)
      return () => {
        try {
          native.run(...values)
        } catch (error) {
          throw told(error, onDamage)
        }
      }
    },
  }
}

function reading<Args, Row>(query: () => Query<Row>, { onDamage, beforeRead }: { readonly onDamage: () => void; readonly beforeRead: () => void }): Pick<Statement<Args, Row>, 'get' | 'all'> {
  return {
    get(args) {
      beforeRead()
      try {
        const { native, slots } = query()
        return native.get(...bound(slots, args)) ?? null
      } catch (error) {
        throw told(error, onDamage)
      }
    },
    all(args) {
      beforeRead()
      try {
        const { native, slots } = query()
        return native.all(...bound(slots, args))
      } catch (error) {
        throw told(error, onDamage)
      }
    },
  }
}

function iterating<Args, Row>(query: () => Query<Row>, prepared: PreparedStatements, beforeRead: () => void): Pick<Statement<Args, Row>, 'each'> {
  let iterated: Database.Statement<unknown[], Row> | null = null
  return {
    each(args) {
      beforeRead()
      const { native, slots } = query()
      // While it goes through its rows it can be asked nothing else.
      iterated ??= prepared.own<Row>(native.source)
      return iterated.iterate(...bound(slots, args))
    },
  }
}

/** What is bound at a place of a query: an argument, or always the same. */
type Slot = { readonly name: string } | { readonly value: unknown }

function bound<Args>(slots: readonly Slot[], args: Args): unknown[] {
  const values: unknown[] = []
  for (const slot of slots) values.push('name' in slot ? args[slot.name as keyof Args] : slot.value)
  return values
}

interface Compiled {
  readonly sql: string
  readonly slots: readonly Slot[]
}

/** By who puts it together: one that stands outside of any object does so once a process. No query depends on which connection it is for. */
const compiled = new WeakMap<object, Compiled>()

function compiledOnce<Schema, Args, Row>(kysely: Kysely<Schema>, build: (db: Kysely<Schema>, arg: Arg<Args>) => CompiledQuery<Row>): Compiled {
  const known = compiled.get(build)
  if (known) return known
  const { sql, parameters } = build(kysely, (name) => new Placeholder(name))
  const query = { sql, slots: parameters.map((parameter) => (parameter instanceof Placeholder ? { name: parameter.name } : { value: parameter })) }
  compiled.set(build, query)
  return query
}

const isBindable = (value: unknown): boolean => value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint' || value instanceof Uint8Array

function told(error: unknown, onDamage: () => void): unknown {
  if (isDamage(error)) onDamage()
  return error
}

/** Whether SQLite says the file itself is broken. */
const isDamage = (error: unknown): boolean => error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CORRUPT')

interface Query<Row> {
  readonly native: Database.Statement<unknown[], Row>
  readonly slots: readonly Slot[]
}

const queryOf = <Row>(prepared: PreparedStatements, { sql, slots }: Compiled): Query<Row> => ({ native: prepared.shared<Row>(sql), slots })

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
