import type { PageSurvey } from '../page-survey.ts'
import { childPages, isInner, isTablePage } from './page-kinds.ts'

/** A table's or an index's tree, or the schema's own. */
export interface Tree {
  readonly name: string
  readonly root: number
}

/** Whose each page is: the tree's number in the order they were given, from 1; `FREE` of one in no tree. */
export type Owners = Uint16Array

export const FREE = 0xffff
/** SQLite never uses the page that holds this byte. https://sqlite.org/fileformat2.html#the_lock_byte_page */
const LOCK_BYTE = 0x4000_0000
/** No tree is as high. */
const HIGHEST = 30

/** Null unless each page of the file is in one tree, one chain of a row, or the list of free ones, and in one only; trees are as high everywhere, chains as long as their rows need. */
export function ownersOf(survey: PageSurvey, trees: readonly Tree[]): Owners | null {
  if (trees.length >= FREE || survey.page(1)[20] !== 0 || survey.page(1).readUInt32BE(52) !== 0) return null
  const owners = new Uint16Array(survey.count + 1)
  const claims = (no: number, owner: number): boolean => {
    if (no < 1 || no > survey.count || owners[no] !== 0) return false
    owners[no] = owner
    return true
  }
  if (!trees.every(({ root }, index) => heightOf(survey, root, (no) => claims(no, index + 1)) > 0)) return null
  if (!areFree(survey, (no) => claims(no, FREE))) return null
  const locked = Math.floor(LOCK_BYTE / survey.size) + 1
  return owners.every((owner, no) => no === 0 || no === locked || owner !== 0) ? owners : null
}

/** 0 where the tree is not one. */
function heightOf(survey: PageSurvey, root: number, claims: (no: number) => boolean): number {
  const walk = (no: number, height: number): number => {
    if (height > HIGHEST || !claims(no) || isTablePage(survey, no) !== isTablePage(survey, root) || !haveTheirChains(survey, no, claims)) return 0
    if (!isInner(survey, no)) return height
    const heights = new Set((childPages(survey, no) ?? [0]).map((child) => (child === 0 ? 0 : walk(child, height + 1))))
    return heights.size === 1 ? ([...heights][0] ?? 0) : 0
  }
  return isTablePage(survey, root) === null ? 0 : walk(root, 1)
}

function haveTheirChains(survey: PageSurvey, no: number, claims: (no: number) => boolean): boolean {
  const chains = survey.chains.get(no) ?? (survey.chains.has(no) ? null : [])
  return chains !== null && chains.every(({ head, pages }) => {
    let at = head
    for (let page = 0; page < pages; page += 1) {
      if (!claims(at)) return false
      at = survey.next[at] ?? 0
    }
    return at === 0
  })
}

/** https://sqlite.org/fileformat2.html#the_freelist */
function areFree(survey: PageSurvey, claims: (no: number) => boolean): boolean {
  const first = survey.page(1)
  let count = 0
  for (let no = first.readUInt32BE(32); no !== 0; no = survey.next[no] ?? 0) {
    if (!claims(no)) return false
    const trunk = survey.page(no)
    const leaves = trunk.readUInt32BE(4)
    if (leaves > survey.size / 4 - 2) return false
    for (let index = 0; index < leaves; index += 1) if (!claims(trunk.readUInt32BE(8 + 4 * index))) return false
    count += 1 + leaves
  }
  return count === first.readUInt32BE(36)
}
