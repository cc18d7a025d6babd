import { deflateSync, crc32 } from 'node:zlib'

const drawn = new Map<number, Uint8Array>()

/** A small made-up coat of arms as PNG: a green shield on white. Drawn once for each size. */
export function emblemPng(size = 160): Uint8Array {
  const bytes = drawn.get(size) ?? draw(size)
  drawn.set(size, bytes)
  return bytes
}

function draw(size: number): Uint8Array {
  const rows = Array.from({ length: size }, (_, y) => [0, ...Array.from({ length: size }, (__, x) => colour(x / size, y / size)).flat()])
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  header.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.from(rows.flat()))), chunk('IEND', Buffer.alloc(0))])
}

function colour(x: number, y: number): number[] {
  const half = y < 0.55 ? 0.42 : 0.42 * Math.sqrt(Math.max(0, 1 - ((y - 0.55) / 0.43) ** 2))
  const from = Math.abs(x - 0.5)
  if (y < 0.02 || from > half) return [255, 255, 255]
  if (from > half - 0.05 || y < 0.07) return [120, 90, 20]
  return Math.hypot(x - 0.5, y - 0.42) < 0.17 ? [245, 200, 40] : [20, 120, 70]
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  framed.set(body, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}
