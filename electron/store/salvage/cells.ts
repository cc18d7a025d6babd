import type { DatabasePages } from './database-pages.ts'
import { readVarint, valuesOf, type Value } from './record.ts'

/** One row of a table (`rowid` tells which), or one entry of an index or of a table without rowid. */
export interface Cell {
  readonly kind: 'table' | 'index'
  readonly rowid: number
  readonly values: readonly Value[]
}

/** More no row of Loket's has. */
const MOST_BYTES = 20_000_000

const TABLE_LEAF = 0x0d
const INDEX_LEAF = 0x0a
const INDEX_INTERIOR = 0x02

/** What stands in a page of a b-tree, cell by cell, whatever its neighbours look like; nothing where it is no such page. https://sqlite.org/fileformat2.html#b_tree_pages */
export function* cellsOf(pages: DatabasePages, no: number): Generator<Cell, void, undefined> {
  const page = pages.page(no)
  const start = no === 1 ? 100 : 0
  const type = page?.[start]
  if (!page || (type !== TABLE_LEAF && type !== INDEX_LEAF && type !== INDEX_INTERIOR)) return
  const pointers = start + (type === INDEX_INTERIOR ? 12 : 8)
  const count = Math.min(page.readUInt16BE(start + 3), Math.floor((page.length - pointers) / 2))
  for (let index = 0; index < count; index += 1) {
    const cell = cellAt(pages, page, page.readUInt16BE(pointers + 2 * index) + (type === INDEX_INTERIOR ? 4 : 0), type === TABLE_LEAF ? 'table' : 'index')
    if (cell) yield cell
  }
}

function cellAt(pages: DatabasePages, page: Buffer, at: number, kind: Cell['kind']): Cell | null {
  const length = readVarint(page, at)
  if (length === null || length.value > MOST_BYTES) return null
  const rowid = kind === 'table' ? readVarint(page, length.end) : { value: 0, end: length.end }
  if (rowid === null) return null
  const values = valuesOf(payload(pages, page, rowid.end, length.value, kind))
  return values && { kind, rowid: rowid.value, values }
}

/** The bytes of a record, shorter than they should be where its chain of pages breaks off. */
function payload(pages: DatabasePages, page: Buffer, at: number, length: number, kind: Cell['kind']): Buffer {
  const size = page.length
  const most = kind === 'table' ? size - 35 : Math.floor(((size - 12) * 64) / 255) - 23
  if (length <= most) return page.subarray(at, at + length)
  const least = Math.floor(((size - 12) * 32) / 255) - 23
  const kept = least + ((length - least) % (size - 4))
  const local = kept <= most ? kept : least
  const parts = [page.subarray(at, at + local)]
  if (at + local + 4 > size) return Buffer.concat(parts)
  for (let [left, next] = [length - local, page.readUInt32BE(at + local)]; left > 0; left -= size - 4) {
    const more = pages.page(next)
    if (more === null) break
    parts.push(more.subarray(4, 4 + Math.min(left, size - 4)))
    next = more.readUInt32BE(0)
  }
  return Buffer.concat(parts)
}
