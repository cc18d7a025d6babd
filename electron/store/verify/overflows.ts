/** A chain of pages in which a row, or an entry of an index, goes on. */
export interface Overflow {
  readonly head: number
  /** How many pages it needs. */
  readonly pages: number
}

const [INDEX_INNER, INDEX_LEAF, TABLE_LEAF] = [0x02, 0x0a, 0x0d]

/**
 * The chains a page's cells say they go on in. Null where a cell lies beyond the page.
 * https://sqlite.org/fileformat2.html#b_tree_pages
 */
export function overflowsOf(page: Buffer): readonly Overflow[] | null {
  const size = page.length
  const kind = page[0]
  if (kind !== TABLE_LEAF && kind !== INDEX_LEAF && kind !== INDEX_INNER) return []
  const [isTable, cellsAt, skipped] = [kind === TABLE_LEAF, kind === INDEX_INNER ? 12 : 8, kind === INDEX_INNER ? 4 : 0]
  const most = mostLocal(size, isTable)
  const cells = page.readUInt16BE(3)
  if (cellsAt + 2 * cells > size) return null
  let found: Overflow[] | undefined
  for (let index = 0; index < cells; index += 1) {
    let at = page.readUInt16BE(cellsAt + 2 * index) + skipped
    let [length, byte] = [0, 0x80]
    for (let read = 0; read < 8 && byte >= 0x80; read += 1) {
      byte = page[at++] ?? 0
      length = length * 128 + (byte & 0x7f)
    }
    if (byte >= 0x80 || at >= size) return null
    if (length <= most) continue
    if (isTable) for (let read = 0; read < 9 && (page[at++] ?? 0) >= 0x80; ) read += 1
    const local = localLength(length, size, isTable)
    if (at + local + 4 > size) return null
    found ??= []
    found.push({ head: page.readUInt32BE(at + local), pages: Math.ceil((length - local) / (size - 4)) })
  }
  return found ?? []
}

const mostLocal = (size: number, isTable: boolean): number => (isTable ? size - 35 : Math.floor(((size - 12) * 64) / 255) - 23)

/** How much of a row, or an entry, of that length stands in its own page. */
export function localLength(length: number, size: number, isTable: boolean): number {
  const most = mostLocal(size, isTable)
  if (length <= most) return length
  const least = Math.floor(((size - 12) * 32) / 255) - 23
  const kept = least + ((length - least) % (size - 4))
  return kept <= most ? kept : least
}

/** Null beyond what a number holds exactly, and below nothing. */
export function varint(bytes: Buffer, at: number): { readonly value: number; readonly end: number } | null {
  let value = 0
  for (let index = 0; index < 8; index += 1) {
    const byte = bytes[at + index]
    if (byte === undefined) return null
    value = value * 128 + (byte & 0x7f)
    if (byte < 0x80) return Number.isSafeInteger(value) ? { value, end: at + index + 1 } : null
  }
  return null
}
