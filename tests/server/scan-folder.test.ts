import { mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { AttachmentHash, DeviceId } from '#domain/ids.ts'
import { type Piece, ScanFolder } from '../../server/attachments/scan-folder.ts'
import { sha256 } from '../../server/node-crypto.ts'

const MB = 1024 * 1024
const budi = 'loket-1' as DeviceId
const scan = Buffer.from('%PDF-1.4 kartu tanda penduduk, halaman satu dan dua')
const hash = sha256(scan) as AttachmentHash
let folder: string
beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), 'loket-scans-')) })
afterEach(() => { rmSync(folder, { recursive: true }) })

const piece = (from: number, to = scan.length): Piece => ({ device: budi, hash, from, size: scan.length, bytes: async function* () { yield scan.subarray(from, to) } })

test('what has arrived stays where a piece comes that would leave a hole', async () => {
  const scans = new ScanFolder(folder)
  expect(await scans.take(piece(0, 10))).toEqual({ ok: true, value: { arrived: 10, whole: false } })
  expect(await scans.take(piece(20))).toEqual({ ok: true, value: { arrived: 10, whole: false } })
  expect(await scans.take(piece(10))).toEqual({ ok: true, value: { arrived: scan.length, whole: true } })
})

test('512 MB are left to the stream, and not a byte less', async () => {
  const free = { bytes: 512 * MB + scan.length - 1 }
  const scans = new ScanFolder(folder, async () => free.bytes)
  expect(await scans.take(piece(0))).toEqual({ ok: false, refusal: 'disk-full' })
  expect(scans.arrived(budi, hash)).toBe(0)
  free.bytes += 1
  expect(await scans.take(piece(0))).toMatchObject({ ok: true, value: { whole: true } })
})

test('a later piece lets a former one go whose line is dead', async () => {
  const scans = new ScanFolder(folder)
  const dead = scans.take({
    ...piece(0),
    bytes: async function* (stop) {
      yield scan.subarray(0, 10)
      await new Promise((resolve) => { stop.addEventListener('abort', resolve, { once: true }) })
    },
  })
  await expect.poll(() => scans.arrived(budi, hash)).toBe(10)
  expect(await scans.take(piece(10))).toMatchObject({ ok: true, value: { whole: true } })
  expect(await dead).toMatchObject({ ok: true, value: { arrived: 10, whole: false } })
})

test('what nobody went on bringing is cleared away after thirty days, and not before', async () => {
  const arrived = async (days: number): Promise<number> => {
    await new ScanFolder(folder).take(piece(0, 10))
    const at = new Date(Date.now() - days * 86_400_000)
    for (const name of readdirSync(path.join(folder, 'datang'))) utimesSync(path.join(folder, 'datang', name), at, at)
    return new ScanFolder(folder).arrived(budi, hash)
  }
  expect([await arrived(29), await arrived(31)]).toEqual([10, 0])
})
