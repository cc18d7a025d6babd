import { type AliasedRawBuilder, sql } from 'kysely'

/** A column of bytes as text in lower-case hex. SQLite writes it in half the time that handing over a Buffer and writing it out of that takes, and leaves no memory outside of V8's to be freed. */
export const asHex = <Column extends string>(column: Column): AliasedRawBuilder<string, Column> => sql<string>`lower(hex(${sql.ref(column)}))`.as(column)
