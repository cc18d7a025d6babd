import { type CompiledQuery, type Kysely, type RawBuilder, sql } from 'kysely'
import type { ServerSchema } from './schema.ts'

/** Stand in a query for values that are given each time it is asked. */
export interface Given<Args> {
  /** For what is stored: `values({ office: value('office') })`. */
  readonly value: <Name extends keyof Args & string>(name: Name) => RawBuilder<Args[Name]>
  /** For what is looked for, which is told apart by what it is: SQLite plans a query anew at every call where it could be anything. */
  readonly text: <Name extends keyof Args & string>(name: Name) => RawBuilder<Args[Name]>
  readonly count: <Name extends keyof Args & string>(name: Name) => RawBuilder<Args[Name]>
}

/** Asks in that transaction, or outside of any. */
export type KeptQuery<Args, Row> = (db: Kysely<ServerSchema>, args: Args) => Promise<readonly Row[]>

/** Put together once for all stores of a process that speak the same SQL: Kysely takes longer for it than SQLite for most answers. */
export function keptQuery<Args, Row>(build: (db: Kysely<ServerSchema>, given: Given<Args>) => { compile(db: Kysely<ServerSchema>): CompiledQuery<Row> }): KeptQuery<Args, Row> {
  const byDialect = new WeakMap<object, CompiledQuery<Row>>()
  return async (db, args) => {
    const dialect: object = db.getExecutor().adapter.constructor
    const compiled = byDialect.get(dialect) ?? build(db, given<Args>()).compile(db)
    byDialect.set(dialect, compiled)
    const parameters = compiled.parameters.map((parameter) => (parameter instanceof Name ? args[parameter.name as keyof Args] : parameter))
    return (await db.executeQuery<Row>({ ...compiled, parameters })).rows
  }
}

class Name {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

const given = <Args>(): Given<Args> => ({
  value: <One extends keyof Args & string>(name: One) => sql<Args[One]>`${new Name(name)}`,
  text: <One extends keyof Args & string>(name: One) => sql<Args[One]>`cast(${new Name(name)} as text)`,
  count: <One extends keyof Args & string>(name: One) => sql<Args[One]>`cast(${new Name(name)} as bigint)`,
})
