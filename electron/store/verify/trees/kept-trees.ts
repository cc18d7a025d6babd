import { createHash } from 'node:crypto'
import type Database from 'better-sqlite3'
import { digestOf, type PageSurvey } from '../page-survey.ts'
import { childPages, isInner } from './page-kinds.ts'
import { type AppendedTable, isAppendedWhole } from './appended-table.ts'
import { type Owners, ownersOf, type Tree } from './owners.ts'

/** What a seal keeps of a file's pages, so that the next check can tell which are others: digests of sixteen at a time with the names of their trees, base64; and of the schema. */
export interface SealedTrees {
  readonly groups: string
  readonly schema: string
}

/** The same now. `isWhole`: what SQLite's own check would ask is known to be so, provided that rows of tables only added to are what they were up to the seal. */
export interface SurveyedTrees extends SealedTrees {
  readonly isWhole: boolean
}

const [TOGETHER, DIGEST] = [16, 32]
const SCHEMA = 'sqlite_schema'

/** Null where the pages do not make up trees: then SQLite says what is wrong. `added`: tables that are only added to. */
export function surveyTrees(database: Database.Database, survey: PageSurvey, added: readonly string[], known: SealedTrees | null): SurveyedTrees | null {
  const trees: readonly Tree[] = [{ name: SCHEMA, root: 1 }, ...database.prepare<[], Tree>('select name, rootpage as root from sqlite_schema where rootpage > 0 order by name').all()]
  const owners = ownersOf(survey, trees)
  if (owners === null) return null
  const groups = groupsOf(survey, owners)
  const schema = schemaOf(survey, owners, trees)
  return { groups: groups.toString('base64'), schema, isWhole: known !== null && known.schema === schema && areTreesWhole(database, survey, { trees, added, now: groups, before: Buffer.from(known.groups, 'base64') }) }
}

function groupsOf(survey: PageSurvey, owners: Owners): Buffer {
  const groups: Buffer[] = []
  for (let first = 1; first <= survey.count; first += TOGETHER) {
    const digest = createHash('sha256').update(survey.format)
    for (let no = first; no < first + TOGETHER && no <= survey.count; no += 1) digest.update(`${owners[no] ?? 0} `).update(digestOf(survey, no))
    groups.push(digest.digest())
  }
  return Buffer.concat(groups)
}

/** The tables and indexes there are, and what page 1 says behind the file's own head. */
function schemaOf(survey: PageSurvey, owners: Owners, trees: readonly Tree[]): string {
  const digest = createHash('sha256').update(JSON.stringify(trees)).update(survey.page(1).subarray(100))
  for (let no = 2; no <= survey.count; no += 1) if (owners[no] === 1) digest.update(digestOf(survey, no))
  return digest.digest('hex')
}

interface Asked {
  readonly trees: readonly Tree[]
  readonly added: readonly string[]
  readonly now: Buffer
  readonly before: Buffer
}

function areTreesWhole(database: Database.Database, survey: PageSurvey, { trees, added, now, before }: Asked): boolean {
  const isOther = (no: number): boolean => {
    const at = Math.floor((no - 1) / TOGETHER) * DIGEST
    return at + DIGEST > before.length || !now.subarray(at, at + DIGEST).equals(before.subarray(at, at + DIGEST))
  }
  const [pages, touched, changed] = [new Map<number, number[]>(trees.map(({ root }) => [root, []])), new Uint8Array(survey.count + 1), new Uint8Array(survey.count + 1)]
  for (let no = 1; no <= survey.count; no += 1) if (isOther(no)) changed[no] = 1
  const walk = (no: number, of: number[]): boolean => {
    of.push(no)
    if (changed[no] !== 1 && isAnyOther(survey, no, changed)) changed[no] = 1
    const below = isInner(survey, no) ? (childPages(survey, no) ?? []).map((child) => walk(child, of)) : []
    const is = changed[no] === 1 || below.includes(true)
    touched[no] = is ? 1 : 0
    return is
  }
  for (const { root } of trees) walk(root, pages.get(root) ?? [])
  const changes = { survey, isChanged: (no: number) => changed[no] === 1, isTouched: (no: number) => touched[no] === 1, pagesOf: (root: number) => pages.get(root) ?? [] }
  return tablesIn(database, trees).every((table) => {
    const isUntouched = table.roots.every((root) => touched[root] !== 1)
    if (isUntouched) return true
    const { name, root, indexes } = table
    return added.includes(name) ? isAppendedWhole(database, { name, root, indexes }, changes) : isWholeTo(database, name)
  })
}

/** A chain that begins there. */
function isAnyOther(survey: PageSurvey, no: number, changed: Uint8Array): boolean {
  for (const { head, pages } of survey.chains.get(no) ?? []) {
    for (let [at, left] = [head, pages]; left > 0; [at, left] = [survey.next[at] ?? 0, left - 1]) if (changed[at] === 1) return true
  }
  return false
}

interface Table extends AppendedTable {
  /** Of all trees it stands in; of a virtual one those of the tables it keeps. */
  readonly roots: readonly number[]
}

function tablesIn(database: Database.Database, trees: readonly Tree[]): readonly Table[] {
  const indexes = database.prepare<[string], Tree>("select name, rootpage as root from sqlite_schema where type = 'index' and tbl_name = ?")
  return database.prepare<[], Tree>("select name, rootpage as root from sqlite_schema where type = 'table'").all().map(({ name, root }) => {
    if (root === 0) return { name, root, indexes: [], roots: trees.filter((tree) => tree.name.startsWith(`${name}_`)).map((tree) => tree.root) }
    const own = indexes.all(name).filter((index) => index.root > 0)
    return { name, root, indexes: own, roots: [root, ...own.map((index) => index.root)] }
  })
}

/** SQLite's own check of one table, or of the search. */
const isWholeTo = (database: Database.Database, table: string): boolean => database.prepare<[], string>(`pragma integrity_check('${table}')`).pluck().all().every((line) => line === 'ok')
