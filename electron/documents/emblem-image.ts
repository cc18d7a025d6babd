import { crc32, inflateSync } from 'node:zlib'

/** A PNG or JPEG as a data URL for pdfmake; null for none and for anything broken, which the letterhead then does without: a damaged emblem must not stop the counter. */
export function emblemImage(bytes: Uint8Array | null): string | null {
  if (bytes === null) return null
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (PNG.every((byte, index) => file[index] === byte)) return wholePng(file) ? `data:image/png;base64,${file.toString('base64')}` : null
  return JPEG.every((byte, index) => file[index] === byte) && hasJpegFrame(file) ? `data:image/jpeg;base64,${file.toString('base64')}` : null
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const JPEG = [0xff, 0xd8, 0xff]

/** Every chunk whole, the picture unpackable: pdfkit unpacks it outside any promise, where a failure would end the process. */
function wholePng(file: Buffer): boolean {
  const data: Buffer[] = []
  for (let at = PNG.length; at + 12 <= file.length; ) {
    const end = at + 8 + file.readUInt32BE(at)
    const type = file.toString('latin1', at + 4, at + 8)
    if (end + 4 > file.length || crc32(file.subarray(at + 4, end)) !== file.readUInt32BE(end)) return false
    if (type === 'IDAT') data.push(file.subarray(at + 8, end))
    if (type === 'IEND') return unpacks(Buffer.concat(data), headOf(file))
    at = end + 4
  }
  return false
}

/** What the head tells: pdfkit makes room for as much, whatever follows. Null for a head nobody may believe. */
function headOf(file: Buffer): Head | null {
  const [width, height, depth, kind] = [file.readUInt32BE(16), file.readUInt32BE(20), file[24] ?? 0, file[25] ?? 0]
  const bits = DEPTHS.includes(depth) ? depth * (CHANNELS[kind] ?? 0) : 0
  const passes = file[28] === 0 ? WHOLE : INTERLACED
  return width > 0 && height > 0 && bits > 0 && width * height <= MOST_PIXELS ? { width, height, bits, passes } : null
}

interface Head {
  readonly width: number
  readonly height: number
  /** Of a pixel. */
  readonly bits: number
  readonly passes: readonly Pass[]
}

const DEPTHS = [1, 2, 4, 8, 16]
/** By PNG's colour kind: grey, colours, palette, grey and transparent, colours and transparent. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

/** Which pixels a pass has: from where, every how many. */
type Pass = readonly [x: number, y: number, everyX: number, everyY: number]
const WHOLE: readonly Pass[] = [[0, 0, 1, 1]]
const INTERLACED: readonly Pass[] = [[0, 0, 8, 8], [4, 0, 8, 8], [0, 4, 4, 8], [2, 0, 4, 4], [0, 2, 2, 4], [1, 0, 2, 2], [0, 1, 1, 2]]

/** Whether every row the head tells of is there, each under one of the five filters there are. */
function unpacks(data: Buffer, head: Head | null): boolean {
  if (head === null) return false
  try {
    const rows = inflateSync(data, { maxOutputLength: LARGEST })
    let at = 0
    for (const [x, y, everyX, everyY] of head.passes) {
      const [wide, high] = [Math.ceil((head.width - x) / everyX), Math.ceil((head.height - y) / everyY)]
      for (let row = 0; wide > 0 && row < high; row += 1, at += 1 + Math.ceil((wide * head.bits) / 8)) if ((rows[at] ?? LAST_FILTER + 1) > LAST_FILTER) return false
    }
    return rows.length >= at
  } catch {
    return false
  }
}

const LAST_FILTER = 4

/** A start-of-frame segment is what pdfkit looks for. */
function hasJpegFrame(file: Buffer): boolean {
  for (let at = 2; at + 9 < file.length && file[at] === 0xff; at += 2 + file.readUInt16BE(at + 2)) {
    const marker = file[at + 1] ?? 0
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) return true
  }
  return false
}

/** A square of 4,000 pixels. */
const MOST_PIXELS = 16_000_000
/** Its bytes unpacked, with transparency and a filter for each row. */
const LARGEST = 4 * MOST_PIXELS + 100_000
