import type { CompiledQuery, Kysely } from 'kysely'

/** One step of a database's schema. Its statements run in order, all migrations of an opening in one transaction. Never edited once released. */
export interface Migration {
  readonly name: string
  statements(db: Kysely<unknown>): readonly CompiledQuery[]
}
