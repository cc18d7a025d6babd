import type { PageSurvey } from '../page-survey.ts'
import { compareValues, type Value, valuesOf } from './entry.ts'
import { isInner, isTablePage } from './page-kinds.ts'
import { type Cell, cellsOf } from './tree-page.ts'

/** What a row or an entry is sorted by: its number, or its values. */
export type Key = number | readonly Value[]

/** Pages a tree keeps as they were, and what of it is to be looked at. */
export interface Changes {
  readonly survey: PageSurvey
  /** Whether a page, or a chain that begins in it, may be another one than it was. */
  readonly isChanged: (no: number) => boolean
  /** Whether it, or any page below it, is. */
  readonly isTouched: (no: number) => boolean
  /** Each page that may be another one, once it is found to be in order; `keys` as its cells have them. */
  readonly onChanged: (no: number, keys: readonly Key[], isLeaf: boolean) => void
}

interface Bounds {
  /** Below all that may stand there; null: nothing is. */
  readonly after: Key | null
  /** The last that may stand there, of a table; of an index above all. */
  readonly before: Key | null
}

/** Whether a tree is in order, given that it was where nothing has changed: changed pages by themselves and between their neighbours, others where they hang on another page now. */
export function isInOrder(changes: Changes, root: number): boolean {
  return !changes.isTouched(root) || isPageInOrder(changes, root, { after: null, before: null })
}

function isPageInOrder(changes: Changes, no: number, bounds: Bounds): boolean {
  const { survey, isChanged, isTouched } = changes
  const inner = isInner(survey, no)
  const cells = cellsOf(survey.page(no), no)
  const keys = cells && keysOf(survey, no, cells)
  if (cells === null || keys === null || !areWithin(keys, bounds, isTablePage(survey, no) === true && !inner)) return false
  if (isChanged(no)) changes.onChanged(no, keys, !inner)
  if (!inner) return true
  const children = [...cells.map(({ child }) => child), survey.page(no).readUInt32BE(no === 1 ? 108 : 8)]
  return children.every((child, index) => {
    const below = { after: keys[index - 1] ?? bounds.after, before: keys[index] ?? bounds.before }
    if (isTouched(child)) return isPageInOrder(changes, child, below)
    return (!isChanged(no) && index > 0 && index < children.length - 1) || hangsRight(survey, child, below)
  })
}

function keysOf(survey: PageSurvey, no: number, cells: readonly Cell[]): readonly Key[] | null {
  if (isTablePage(survey, no) === true) return cells.map(({ row }) => row)
  const keys: (readonly Value[])[] = []
  for (const { entry } of cells) {
    const values = entry && valuesOf(entry)
    if (values === null) return null
    keys.push(values)
  }
  return keys
}

export const compareKeys = (one: Key, other: Key): number => (typeof one === 'number' && typeof other === 'number' ? one - other : typeof one === 'number' || typeof other === 'number' ? Number.NaN : compareValues(one, other))

/** Each above the one before, all above `after`; below `before`, or up to it in a table, whose ways down name the last row below them. */
function areWithin(keys: readonly Key[], { after, before }: Bounds, isTableLeaf: boolean): boolean {
  const isAbove = keys.every((key, index) => {
    const last = index === 0 ? after : (keys[index - 1] ?? null)
    return last === null || compareKeys(key, last) > 0
  })
  const last = keys.at(-1)
  const most = last === undefined || before === null ? -1 : compareKeys(last, before)
  return isAbove && (isTableLeaf ? most <= 0 : most < 0)
}

/** Of a part that is as it was, but hangs on another page: its first and its last. */
function hangsRight(survey: PageSurvey, no: number, bounds: Bounds): boolean {
  const [first, last] = [endOf(survey, no, 'first'), endOf(survey, no, 'last')]
  return first !== null && last !== null && areWithin(compareKeys(first, last) === 0 ? [first] : [first, last], bounds, isTablePage(survey, no) === true)
}

function endOf(survey: PageSurvey, no: number, which: 'first' | 'last'): Key | null {
  const cells = cellsOf(survey.page(no), no)
  if (cells === null) return null
  if (isInner(survey, no)) return endOf(survey, which === 'first' ? (cells[0]?.child ?? 0) : survey.page(no).readUInt32BE(8), which)
  const cell = cells.at(which === 'first' ? 0 : -1)
  return cell === undefined ? null : (keysOf(survey, no, [cell])?.[0] ?? null)
}
