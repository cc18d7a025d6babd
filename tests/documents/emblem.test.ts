import { crc32, deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { emblemImage } from '#documents/emblem-image.ts'
import { renderPaper } from '#documents/render-paper.ts'
import { emblemPng } from './emblem.ts'
import { readPdf, structureOf } from './read-pdf.ts'
import { receiptFacts } from './sample-facts.ts'

/** The same picture under a head, with a right checksum, that tells another size and kind. */
function headed(size: number, kind: number): Uint8Array {
  const file = Buffer.from(emblemPng())
  file.writeUInt32BE(size, 16)
  file.writeUInt32BE(size, 20)
  file[25] = kind
  file.writeUInt32BE(crc32(file.subarray(12, 29)), 29)
  return file
}

/** A transparent picture of one pixel; pdfkit knows filters from 0 to 4. */
function filtered(filter: number): Uint8Array {
  const whole = Buffer.from(emblemPng(1))
  const at = whole.indexOf('IDAT', 0, 'latin1')
  whole.writeUInt32BE(1, 16)
  whole[25] = 6
  whole.writeUInt32BE(crc32(whole.subarray(12, 29)), 29)
  const data = Buffer.concat([Buffer.from('IDAT', 'latin1'), deflateSync(Buffer.from([filter, 1, 2, 3, 4]))])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length - 4)
  sum.writeUInt32BE(crc32(data))
  return Buffer.concat([whole.subarray(0, at - 4), length, data, sum, whole.subarray(-12)])
}

const damaged = (at: number): Uint8Array => emblemPng().map((byte, index) => (index === at ? byte ^ 0xff : byte))

describe('an emblem that is not whole is left out, and the receipt is printed', () => {
  test.each<[string, Uint8Array | null]>([
    ['none', null],
    ['an empty file', new Uint8Array()],
    ['a text file', new TextEncoder().encode('bukan gambar')],
    ['a PNG cut short', emblemPng().slice(0, 200)],
    ['a PNG with a flipped bit in its picture', damaged(120)],
    ['a PNG of a few bytes whose head tells of 900 million pixels', headed(30_000, 6)],
    ['a PNG that ends before the size its head tells', headed(161, 2)],
    ['a PNG whose rows are filtered in a way there is not', filtered(5)],
    ['a PNG of no size', headed(0, 2)],
    ['a PNG of a kind there is not', headed(160, 5)],
    ['the beginning of a JPEG', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46])],
  ])('%s', async (_, emblem) => {
    expect(emblemImage(emblem)).toBeNull()
    const bytes = await renderPaper(receiptFacts, { emblem })
    expect((await readPdf(bytes)).text).toContain('TANDA TERIMA BERKAS')
    expect(JSON.stringify(await structureOf(bytes, 1))).not.toContain('Lambang daerah')
  })
})

test('each of the five filters is one, and an interlaced picture is held pass by pass', () => {
  for (const filter of [0, 1, 2, 3, 4]) expect(emblemImage(filtered(filter))).not.toBeNull()
  const interlaced = Buffer.from(emblemPng())
  interlaced[28] = 1
  interlaced.writeUInt32BE(crc32(interlaced.subarray(12, 29)), 29)
  expect(emblemImage(interlaced)).toBeNull()
})

test('a whole one is on the letterhead', async () => {
  expect(JSON.stringify(await structureOf(await renderPaper(receiptFacts, { emblem: emblemPng() }), 1))).toContain('Lambang daerah')
})
