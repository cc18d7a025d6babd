import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'

/** The code points a WOFF file draws, read from its cmap table (formats 4 and 12, as OpenType defines them). Throws (a defect) on any other file. */
export function fontCoverage(path: string): ReadonlySet<number> {
  const cmap = woffTable(readFileSync(path), 'cmap')
  const covered = new Set<number>()
  for (let record = 0; record < cmap.getUint16(2); record++) {
    const start = cmap.getUint32(4 + record * 8 + 4)
    const format = cmap.getUint16(start)
    if (format === 4) readSegments(cmap, start, covered)
    if (format === 12) readGroups(cmap, start, covered)
  }
  if (covered.size === 0) throw new Error(`no readable cmap in ${path}`)
  return covered
}

function woffTable(file: Buffer, tag: string): DataView {
  if (file.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF file')
  for (let entry = 44; entry < 44 + file.readUInt16BE(12) * 20; entry += 20) {
    if (file.toString('latin1', entry, entry + 4) !== tag) continue
    const [offset, packed, plain] = [file.readUInt32BE(entry + 4), file.readUInt32BE(entry + 8), file.readUInt32BE(entry + 12)]
    const stored = file.subarray(offset, offset + packed)
    const table = packed < plain ? inflateSync(stored) : stored
    return new DataView(table.buffer, table.byteOffset, table.byteLength)
  }
  throw new Error(`no ${tag} table`)
}

function readSegments(cmap: DataView, start: number, covered: Set<number>): void {
  const count = cmap.getUint16(start + 6) / 2
  const [ends, starts, deltas, offsets] = [14, 16 + count * 2, 16 + count * 4, 16 + count * 6].map((at) => start + at) as [number, number, number, number]
  for (let segment = 0; segment < count; segment++) {
    const [first, last] = [cmap.getUint16(starts + segment * 2), cmap.getUint16(ends + segment * 2)]
    const [delta, offset] = [cmap.getUint16(deltas + segment * 2), cmap.getUint16(offsets + segment * 2)]
    for (let code = first; code <= last && code < 0xffff; code++) {
      const listed = offset === 0 ? code : cmap.getUint16(offsets + segment * 2 + offset + (code - first) * 2)
      if (listed !== 0 && ((listed + delta) & 0xffff) !== 0) covered.add(code)
    }
  }
}

function readGroups(cmap: DataView, start: number, covered: Set<number>): void {
  for (let group = 0; group < cmap.getUint32(start + 12); group++) {
    const at = start + 16 + group * 12
    for (let code = cmap.getUint32(at); code <= cmap.getUint32(at + 4); code++) covered.add(code)
  }
}
