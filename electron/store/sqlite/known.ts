import { type Expression, sql } from 'kysely'

// SQLite takes a bare parameter beside an index that is not unique, or as a limit, for what its plan may depend on: it plans the query anew at every call, three to eight times as long as running it.

export const knownText = <Text extends string>(value: Expression<Text>): Expression<Text> => sql<Text>`cast(${value} as text)`

export const knownNumber = (value: Expression<number>): Expression<number> => sql<number>`cast(${value} as integer)`
