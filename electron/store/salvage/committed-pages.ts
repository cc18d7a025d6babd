const HEADER = 32
const FRAME_HEADER = 24

type Sum = readonly [number, number]

/** The newest image of every page a write-ahead log has committed, as SQLite itself would read it: up to the first frame whose checksum does not fit. https://sqlite.org/fileformat2.html#walformat */
export function committedPages(wal: Buffer): { readonly pages: ReadonlyMap<number, Buffer>; readonly pageSize: number | null } {
  const pages = new Map<number, Buffer>()
  if (wal.length < HEADER || (wal.readUInt32BE(0) & 0xfffffffe) !== 0x377f0682) return { pages, pageSize: null }
  const pageSize = wal.readUInt32BE(8)
  const add = adder((wal.readUInt32BE(0) & 1) === 1)
  const pending = new Map<number, Buffer>()
  let sum = add([0, 0], wal.subarray(0, 24))
  if (sum[0] !== wal.readUInt32BE(24) || sum[1] !== wal.readUInt32BE(28)) return { pages, pageSize: null }
  for (let at = HEADER; at + FRAME_HEADER + pageSize <= wal.length; at += FRAME_HEADER + pageSize) {
    const [frame, page] = [wal.subarray(at, at + FRAME_HEADER), wal.subarray(at + FRAME_HEADER, at + FRAME_HEADER + pageSize)]
    sum = add(add(sum, frame.subarray(0, 8)), page)
    if (!frame.subarray(8, 16).equals(wal.subarray(16, 24)) || sum[0] !== frame.readUInt32BE(16) || sum[1] !== frame.readUInt32BE(20)) break
    pending.set(frame.readUInt32BE(0), page)
    if (frame.readUInt32BE(4) === 0) continue
    for (const [no, bytes] of pending) pages.set(no, bytes)
    pending.clear()
  }
  return { pages, pageSize }
}

const adder = (bigEndian: boolean) => (from: Sum, bytes: Buffer): Sum => {
  let [first, second] = from
  const word = (at: number): number => (bigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at))
  for (let at = 0; at + 8 <= bytes.length; at += 8) {
    first = (first + word(at) + second) >>> 0
    second = (second + word(at + 4) + first) >>> 0
  }
  return [first, second]
}
