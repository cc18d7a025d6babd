/**
 * The first pages of chains in which rows of a table's leaf go on, as their cells say. Null where a cell lies beyond the page.
 * https://sqlite.org/fileformat2.html#b_tree_pages
 */
export function overflowHeads(page: Buffer): readonly number[] | null {
  const size = page.length
  const cells = page.readUInt16BE(3)
  if (8 + 2 * cells > size) return null
  let heads: number[] | undefined
  for (let index = 0; index < cells; index += 1) {
    let at = page.readUInt16BE(8 + 2 * index)
    let [length, byte] = [0, 0x80]
    for (let read = 0; read < 8 && byte >= 0x80; read += 1) {
      byte = page[at++] ?? 0
      length = length * 128 + (byte & 0x7f)
    }
    if (byte >= 0x80 || at >= size) return null
    if (length <= size - 35) continue
    for (let read = 0; read < 9 && (page[at++] ?? 0) >= 0x80; ) read += 1
    at += localLength(length, size)
    if (at + 4 > size) return null
    heads ??= []
    heads.push(page.readUInt32BE(at))
  }
  return heads ?? []
}

/** How much of a row that goes on elsewhere stands in the leaf. */
function localLength(length: number, size: number): number {
  const least = Math.floor(((size - 12) * 32) / 255) - 23
  const kept = least + ((length - least) % (size - 4))
  return kept <= size - 35 ? kept : least
}
