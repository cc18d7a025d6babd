import { createHash, hash, type Hash } from 'node:crypto'
import { digestOf, type PageSurvey } from './page-survey.ts'

/** The leaves of a table's tree, in the order of its rows. */
export interface Leaves {
  readonly pages: readonly number[]
  /** The highest row number each may hold. */
  readonly upTo: readonly number[]
}

const TABLE_INNER = 0x05
/** No tree is as high. */
const HIGHEST = 30

/** Null where the tree is not to be followed. */
export function leavesOf(survey: PageSurvey, root: number): Leaves | null {
  const [pages, upTo]: [number[], number[]] = [[], []]
  const walk = (no: number, most: number, height: number): boolean => {
    if (no < 2 || no > survey.count || height > HIGHEST || pages.length > survey.count) return false
    const inner = survey.inner.get(no)
    if (!inner) return pages.push(no) > 0 && upTo.push(most) > 0
    const children = inner[0] === TABLE_INNER ? childrenOf(inner) : null
    return children !== null && children.every(([child, key]) => walk(child, Math.min(key, most), height + 1))
  }
  return walk(root, Number.MAX_SAFE_INTEGER, 0) ? { pages, upTo } : null
}

/** With the highest row number below each. */
function childrenOf(page: Buffer): readonly (readonly [no: number, upTo: number])[] | null {
  const cells = page.readUInt16BE(3)
  if (12 + 2 * cells > page.length) return null
  const children: [number, number][] = []
  for (let index = 0; index < cells; index += 1) {
    const at = page.readUInt16BE(12 + 2 * index)
    const key = at + 4 < page.length ? rowNumber(page, at + 4) : null
    if (key === null) return null
    children.push([page.readUInt32BE(at), key])
  }
  return [...children, [page.readUInt32BE(8), Number.MAX_SAFE_INTEGER]]
}

/** Beyond what a number holds exactly they are rounded; below nothing they are not Loket's. */
function rowNumber(page: Buffer, at: number): number | null {
  let value = 0
  for (let index = 0; index < 8; index += 1) {
    const byte = page[at + index]
    if (byte === undefined) return null
    value = value * 128 + (byte & 0x7f)
    if (byte < 0x80) return value
  }
  return null
}

/**
 * One digest (SHA-256, hex) for each `group` row numbers up to `last`, over every byte of every page their rows stand in; the ends of a group are often in pages of two.
 * Equal only where the rows are the same; the other way round not, since pages also hold what was taken back. Null where they are not to be followed.
 */
export function groupDigests(survey: PageSurvey, leaves: Leaves | null, group: number, last: number): readonly string[] | null {
  if (leaves === null) return null
  const digests: string[] = []
  let first = 0
  for (let after = 0; after < last; after += group) {
    while ((leaves.upTo[first] ?? Number.MAX_SAFE_INTEGER) <= after) first += 1
    const digest = digestOfLeaves(survey, leaves, first, after + group)
    if (digest === null) return null
    digests.push(digest)
  }
  return digests
}

/** Of all of a table's rows. */
export function treeDigest(survey: PageSurvey, root: number): string | null {
  const leaves = leavesOf(survey, root)
  return leaves && digestOfLeaves(survey, leaves, 0, Number.POSITIVE_INFINITY)
}

/** From a leaf on, up to the one that holds a row number. */
function digestOfLeaves(survey: PageSurvey, { pages, upTo }: Leaves, first: number, last: number): string | null {
  const digest = createHash('sha256').update(survey.format)
  for (let index = first; index < pages.length; index += 1) {
    digest.update(`${upTo[index] ?? 0}`)
    if (!addRows(digest, survey, pages[index] ?? 0)) return null
    if ((upTo[index] ?? 0) >= last) break
  }
  return digest.digest('hex')
}

function addRows(digest: Hash, survey: PageSurvey, leaf: number): boolean {
  digest.update(digestOf(survey, leaf))
  const chains = survey.chains.get(leaf) ?? (survey.chains.has(leaf) ? null : [])
  if (chains === null) return false
  for (const { head } of chains) {
    let length = 0
    for (let no = head; no !== 0; no = survey.next[no] ?? 0) {
      if (no > survey.count || length++ > survey.count) return false
      digest.update(digestOf(survey, no))
    }
  }
  return true
}

/** Of the whole file, whatever stands in its pages. */
export const fileDigest = ({ size, digests }: PageSurvey): string => hash('sha256', Buffer.concat([Buffer.from(`${size} `), digests]))
