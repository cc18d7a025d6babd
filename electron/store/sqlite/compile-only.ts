import { DummyDriver, Kysely, type LimitNode, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, ValueNode } from 'kysely'

/** A Kysely that writes SQL and runs nothing: one a process, for it knows no connection. */
export const compileOnly = <Schema>(): Kysely<Schema> => (only ??= made()) as Kysely<Schema>

let only: Kysely<unknown> | null = null

const made = (): Kysely<unknown> =>
  new Kysely({
    dialect: { createAdapter: () => new SqliteAdapter(), createDriver: () => new DummyDriver(), createIntrospector: (db) => new SqliteIntrospector(db), createQueryCompiler: () => new WithLimits() },
  })

/** Writes a limit out that the query itself says: one that is bound has SQLite plan the query anew at every call. */
class WithLimits extends SqliteQueryCompiler {
  protected override visitLimit(node: LimitNode): void {
    const { limit } = node
    super.visitLimit(ValueNode.is(limit) && typeof limit.value === 'number' ? { ...node, limit: ValueNode.createImmediate(limit.value) } : node)
  }
}
