import type { CompiledQuery, Kysely } from 'kysely'

/** What differs between the server's two databases. */
export interface Dialect {
  readonly name: 'sqlite' | 'postgres'
  /** Type of a column of bytes. */
  readonly bytes: 'blob' | 'bytea'
  /** Type of a column that counts beyond 32 bits. */
  readonly count: 'integer' | 'bigint'
  /** What follows a table's closing bracket. */
  readonly strict: '' | ' strict'
}

/** One step of the server's schema, for both databases. Its statements run in order, all in one transaction. Never edited once released. */
export interface ServerMigration {
  readonly name: string
  statements(db: Kysely<unknown>, dialect: Dialect): readonly CompiledQuery[]
}
