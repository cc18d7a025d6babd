import { inflateSync } from 'node:zlib'

/**
 * The plain font inside a WOFF file (W3C WOFF 1.0). pdfmake takes WOFF too, but its reader unpacks a table again for every glyph. Throws (a defect) on any other file.
 */
export function unpackWoff(file: Buffer): Buffer {
  if (file.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF file')
  const count = file.readUInt16BE(12)
  const tables = Array.from({ length: count }, (_, index) => unpackTable(file, 44 + index * 20))
  const head = Buffer.alloc(12 + count * 16)
  file.copy(head, 0, 4, 8)
  const power = Math.floor(Math.log2(count))
  head.writeUInt16BE(count, 4)
  head.writeUInt16BE(2 ** power * 16, 6)
  head.writeUInt16BE(power, 8)
  head.writeUInt16BE((count - 2 ** power) * 16, 10)
  let offset = head.length
  for (const [index, table] of tables.entries()) {
    const record = 12 + index * 16
    head.write(table.tag, record, 'latin1')
    head.writeUInt32BE(table.checksum, record + 4)
    head.writeUInt32BE(offset, record + 8)
    head.writeUInt32BE(table.length, record + 12)
    offset += table.padded.length
  }
  return Buffer.concat([head, ...tables.map((table) => table.padded)])
}

/** A font's table by its tag. Throws (a defect) if it has none. */
export function fontTable(font: Buffer, tag: string): DataView {
  for (let record = 12; record < 12 + font.readUInt16BE(4) * 16; record += 16) {
    if (font.toString('latin1', record, record + 4) !== tag) continue
    return new DataView(font.buffer, font.byteOffset + font.readUInt32BE(record + 8), font.readUInt32BE(record + 12))
  }
  throw new Error(`no ${tag} table`)
}

function unpackTable(file: Buffer, entry: number) {
  const [offset, packed, length] = [file.readUInt32BE(entry + 4), file.readUInt32BE(entry + 8), file.readUInt32BE(entry + 12)]
  const stored = file.subarray(offset, offset + packed)
  const plain = packed < length ? inflateSync(stored) : stored
  return { tag: file.toString('latin1', entry, entry + 4), checksum: file.readUInt32BE(entry + 16), length, padded: Buffer.concat([plain, Buffer.alloc((4 - (length % 4)) % 4)]) }
}
