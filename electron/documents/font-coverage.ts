import { fontTable } from './unpack-woff.ts'

/** The code points a font draws, read from its cmap table (formats 4 and 12, as OpenType defines them). Throws (a defect) on a font without one. */
export function fontCoverage(font: Buffer): ReadonlySet<number> {
  const cmap = fontTable(font, 'cmap')
  const covered = new Set<number>()
  for (let record = 0; record < cmap.getUint16(2); record++) {
    const start = cmap.getUint32(4 + record * 8 + 4)
    const format = cmap.getUint16(start)
    if (format === 4) readSegments(cmap, start, covered)
    if (format === 12) readGroups(cmap, start, covered)
  }
  if (covered.size === 0) throw new Error('no readable cmap')
  return covered
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
