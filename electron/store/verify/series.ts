import { createHash } from 'node:crypto'
import type Database from 'better-sqlite3'
import { z } from 'zod'
import { rowText } from './row-text.ts'

/** Digests (SHA-256, hex) of the rows of a table that is only added to, as many row numbers to each as its reader says; the last may be of fewer. `upTo`: the last row number. */
export const series = z.object({ upTo: z.int().nonnegative(), digests: z.array(z.string()) })

export type Series = z.infer<typeof series>

/** Row numbers to a digest. */
export const SIZE = 20_000
/** Rows made into one piece of bytes by SQLite at a time. */
const TOGETHER = 400

/** Of a table as it is now, up to a row number; what an earlier one has whole is taken over from it. */
export function seriesOf(database: Database.Database, table: string, upTo = lastRow(database, table), known: Series | null = null): Series {
  const kept = known === null ? [] : known.digests.slice(0, Math.floor(Math.min(known.upTo, upTo) / SIZE))
  const rows = rowsOf(database, table)
  return { upTo, digests: Array.from({ length: Math.ceil(upTo / SIZE) }, (_, index) => kept[index] ?? digestOf(rows, index * SIZE, Math.min((index + 1) * SIZE, upTo))) }
}

/** Digests of the pages these rows stand in, as many row numbers to each; as they were and as they are now. */
export interface SeriesPages {
  readonly before: readonly string[]
  readonly now: readonly string[]
}

/** Whether each row up to there is byte for byte what it was, and none is between them that was not. Rows in pages that are what they were are not read. */
export function isSameSeries(database: Database.Database, table: string, { upTo, digests }: Series, pages: SeriesPages | null = null): boolean {
  const rows = rowsOf(database, table)
  const isKept = (index: number): boolean => pages !== null && pages.now[index] !== undefined && pages.now[index] === pages.before[index]
  return digests.length === Math.ceil(upTo / SIZE) && digests.every((digest, index) => isKept(index) || digest === digestOf(rows, index * SIZE, Math.min((index + 1) * SIZE, upTo)))
}

export const lastRow = (database: Database.Database, table: string): number => database.prepare<[], number | null>(`select max(rowid) from ${table}`).pluck().get() ?? 0

type Rows = Database.Statement<[number, number], Buffer | null>

const rowsOf = (database: Database.Database, table: string): Rows =>
  database.prepare<[number, number], Buffer | null>(`select cast(group_concat(line, '') as blob) from (select concat(rowid, ':', ${rowText(database, table)}) as line from ${table} where rowid > ? and rowid <= ? order by rowid)`).pluck()

function digestOf(rows: Rows, after: number, upTo: number): string {
  const digest = createHash('sha256')
  for (let from = after; from < upTo; from += TOGETHER) digest.update(rows.get(from, Math.min(from + TOGETHER, upTo)) ?? Buffer.alloc(0))
  return digest.digest('hex')
}
