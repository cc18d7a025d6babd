import { localLength, varint } from '../overflows.ts'
import { headOf } from './page-kinds.ts'

/** One row, entry, or way down, as it stands in a page. */
export interface Cell {
  /** The page of what comes before it; 0 in a leaf. */
  readonly child: number
  /** Of a table: the row's number, or the highest below `child`. 0 of an index. */
  readonly row: number
  /** Of an index: the entry; null where it goes on in other pages. */
  readonly entry: Buffer | null
}

/** Null unless every byte of the page is a cell's, free, or told as lost between cells, and none is two's. https://sqlite.org/fileformat2.html#b_tree_pages */
export function cellsOf(page: Buffer, no: number): readonly Cell[] | null {
  const head = headOf(no)
  const kind = page[head] ?? 0
  const [isLeaf, isTable] = [kind === 0x0a || kind === 0x0d, kind === 0x05 || kind === 0x0d]
  if (![0x02, 0x05, 0x0a, 0x0d].includes(kind)) return null
  const count = page.readUInt16BE(head + 3)
  const cellsAt = head + (isLeaf ? 8 : 12)
  const content = page.readUInt16BE(head + 5) || 65_536
  if (cellsAt + 2 * count > content || content > page.length) return null
  const used: [from: number, to: number][] = []
  const cells: Cell[] = []
  for (let index = 0; index < count; index += 1) {
    const at = page.readUInt16BE(cellsAt + 2 * index)
    const read = at < content ? null : cellAt(page, at, isLeaf, isTable)
    if (read === null) return null
    cells.push(read.cell)
    used.push([at, read.end])
  }
  const free = freeBlocks(page, head, content)
  return free !== null && areApart([...used, ...free], content, page.length, page[head + 7] ?? 0) ? cells : null
}

function cellAt(page: Buffer, at: number, isLeaf: boolean, isTable: boolean): { readonly cell: Cell; readonly end: number } | null {
  const [child, behind] = isLeaf ? [0, at] : [at + 4 <= page.length ? page.readUInt32BE(at) : 0, at + 4]
  const first = varint(page, behind)
  if (first === null || (!isLeaf && child === 0)) return null
  if (isTable && !isLeaf) return ends(page, { child, row: first.value, entry: null }, at, first.end)
  const row = isTable ? varint(page, first.end) : { value: 0, end: first.end }
  if (row === null) return null
  const local = localLength(first.value, page.length, isTable)
  const goesOn = local < first.value
  const end = row.end + local + (goesOn ? 4 : 0)
  return ends(page, { child, row: row.value, entry: isTable || goesOn ? null : page.subarray(row.end, row.end + local) }, at, end)
}

/** No cell takes less than four bytes. */
const ends = (page: Buffer, cell: Cell, at: number, end: number): { readonly cell: Cell; readonly end: number } | null => (end <= page.length ? { cell, end: Math.max(end, at + 4) } : null)

function freeBlocks(page: Buffer, head: number, content: number): readonly (readonly [number, number])[] | null {
  const blocks: [number, number][] = []
  let before = 0
  for (let at = page.readUInt16BE(head + 1); at !== 0; at = page.readUInt16BE(at)) {
    if (at < content || at <= before || at + 4 > page.length) return null
    const length = page.readUInt16BE(at + 2)
    if (length < 4 || at + length > page.length) return null
    blocks.push([at, at + length])
    before = at
  }
  return blocks
}

/** `lost`: bytes between them that belong to none. */
function areApart(used: readonly (readonly [number, number])[], from: number, to: number, lost: number): boolean {
  let [end, gaps] = [from, 0]
  for (const [first, last] of used.toSorted(([one], [other]) => one - other)) {
    if (first < end) return false
    gaps += first - end
    end = last
  }
  return end <= to && gaps + to - end === lost
}
