import type Database from 'better-sqlite3'
import type { PageSurvey } from '../page-survey.ts'
import type { Value } from './entry.ts'
import { isInner } from './page-kinds.ts'
import { type Changes, isInOrder, type Key } from './tree-order.ts'

/** A table that is only added to, its rows up to the seal proven to be what they were; and all its indexes. */
export interface AppendedTable {
  readonly name: string
  readonly root: number
  readonly indexes: readonly { readonly name: string; readonly root: number }[]
}

export interface ChangedTrees extends Pick<Changes, 'survey' | 'isChanged' | 'isTouched'> {
  readonly pagesOf: (root: number) => readonly number[]
}

/**
 * What SQLite's own check would ask of it, asked of changed pages: trees in order; rows of the kinds and within the rules of their table; each entry of an index that of its row,
 * and as many entries as rows. Entries in pages that are what they were are those of rows that are; so each row has one in each index.
 */
export function isAppendedWhole(database: Database.Database, { name, root, indexes }: AppendedTable, trees: ChangedTrees): boolean {
  const rows: (readonly [from: number, upTo: number])[] = []
  const noting = (_: number, keys: readonly Key[], isLeaf: boolean): void => { if (isLeaf && keys.length > 0) rows.push([Number(keys[0] ?? 0), Number(keys.at(-1) ?? 0)]) }
  if (!isInOrder({ ...trees, onChanged: noting }, root) || !areWithinRules(database, name, rows)) return false
  const count = entriesIn(trees.survey, trees.pagesOf(root), false)
  return indexes.every((index) => {
    const isEntry = entryOf(database, name, index.name)
    let areEntries = isEntry !== null
    const asking = (_: number, keys: readonly Key[]): void => { areEntries &&= keys.every((key) => typeof key !== 'number' && isEntry?.(key) === true) }
    return isInOrder({ ...trees, onChanged: asking }, index.root) && areEntries && entriesIn(trees.survey, trees.pagesOf(index.root), true) === count
  })
}

/** A table keeps rows in its leaves alone. */
const entriesIn = (survey: PageSurvey, pages: readonly number[], inner: boolean): number => pages.reduce((sum, no) => sum + (inner || !isInner(survey, no) ? (survey.cells[no] ?? 0) : 0), 0)

/** Null where an index is of some rows only, or sorted in another way than by its bytes. */
function entryOf(database: Database.Database, table: string, index: string): ((values: readonly Value[]) => boolean) | null {
  const partial = database.prepare<[string, string], number>('select partial from pragma_index_list(?) where name = ?').pluck().get(table, index)
  const columns = database.prepare<[string], { name: string | null; cid: number; desc: number; coll: string }>('select name, cid, "desc", coll from pragma_index_xinfo(?) order by seqno').all(index)
  if (partial !== 0 || columns.length < 2 || columns.at(-1)?.cid !== -1 || columns.some(({ cid, desc, coll }, at) => desc !== 0 || coll !== 'BINARY' || (cid < 0 && at < columns.length - 1))) return null
  const at = database.prepare<unknown[], number>(`select 1 from ${table} not indexed where rowid = ? and ${columns.slice(0, -1).map(({ name }) => `${name ?? 'null'} is ?`).join(' and ')}`).pluck()
  return (values) => {
    const row = values.at(-1)
    if (values.length !== columns.length || row?.kind !== 1) return false
    return at.get(row.number, ...values.slice(0, -1).map(bound)) === 1
  }
}

const bound = (value: Value): unknown => (value.kind === 0 ? null : value.kind === 1 ? value.number : value.kind === 2 ? value.bytes.toString() : value.bytes)

const STORED: Readonly<Record<string, string>> = { TEXT: 'text', INTEGER: 'integer', BLOB: 'blob' }

/** Kinds asked of the rows themselves; all else by putting them into an empty table of the same rules. */
function areWithinRules(database: Database.Database, table: string, rows: readonly (readonly [from: number, upTo: number])[]): boolean {
  const columns = database.prepare<[string], { name: string; type: string; notnull: number }>('select name, type, "notnull" from pragma_table_info(?)').all(table)
  const sql = database.prepare<[string], string>("select sql from sqlite_schema where type = 'table' and name = ?").pluck().get(table) ?? ''
  const copied = sql.replace(/^CREATE TABLE\s+"?\w+"?/i, 'create temp table rules')
  if (copied === sql || columns.some(({ type }) => STORED[type.toUpperCase()] === undefined)) return false
  const otherKind = columns.map(({ name, type }) => `typeof(${name}) not in ('${STORED[type.toUpperCase()] ?? ''}', 'null')`).join(' or ')
  const isOther = database.prepare<[number, number], number>(`select 1 from ${table} where rowid between ? and ? and (${otherKind}) limit 1`).pluck()
  database.exec(copied)
  try {
    const copy = database.prepare(`insert into temp.rules select * from main.${table} where rowid between ? and ?`)
    return rows.every(([from, upTo]) => isOther.get(from, upTo) === undefined && copy.run(from, upTo).changes > 0)
  } catch {
    return false
  } finally {
    database.exec('drop table temp.rules')
  }
}
