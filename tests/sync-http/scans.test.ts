import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { connect } from 'node:tls'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { AttachmentHash } from '#domain/ids.ts'
import { MAX_ATTACHMENT_BYTES } from '#protocol/bytes.ts'
import { LARGEST_PIECE } from '#protocol/sync/attachments.ts'
import { revokeRequest, devicesAnswer } from '#protocol/sync/devices.ts'
import type { Problem } from '#protocol/sync/problem.ts'
import { SCAN_PATH, SYNC_ROUTES } from '#protocol/sync/routes.ts'
import type { Enrolled } from '../../electron/sync/http/enrol.ts'
import { httpScans } from '../../electron/sync/http/http-scans.ts'
import type { HttpWire } from '../../electron/sync/http/http-wire.ts'
import { ServerSaid } from '../../electron/sync/http/server-said.ts'
import type { ScanWire } from '../../electron/sync/lanes/scan-wire.ts'
import { CounterDevice } from '../server/counter-device.ts'
import { office, ServedOffice } from '../server/served-office.ts'

const never = new AbortController().signal
let served: ServedOffice
let [budi, dewi] = [new CounterDevice(office, 'loket-1'), new CounterDevice(office, 'loket-2')]
let enrolled: Enrolled
let wires: Record<'budi' | 'dewi', HttpWire>
let scans: Record<'budi' | 'dewi', ScanWire>

beforeEach(async () => {
  served = await new ServedOffice().open({ standstill: 2_000 })
  ;[budi, dewi] = [new CounterDevice(office, 'loket-1'), new CounterDevice(office, 'loket-2')]
  enrolled = await served.enrolled(budi)
  wires = { budi: served.wire(budi, enrolled), dewi: await served.joined(dewi) }
  scans = { budi: httpScans(wires.budi), dewi: httpScans(wires.dewi) }
})
afterEach(() => served.close())

const says = (problem: Problem, attempt: Promise<unknown>) => expect(attempt).rejects.toMatchObject({ name: 'WireFault', cause: new ServerSaid(problem) })
const hashOf = (bytes: Uint8Array): AttachmentHash => createHash('sha256').update(bytes).digest('hex') as AttachmentHash
const scanOf = (size: number) => {
  const bytes = randomBytes(size)
  return { bytes, hash: hashOf(bytes), size }
}
type Scan = ReturnType<typeof scanOf>

const piece = ({ bytes, hash, size }: Scan, from: number, to = size) => ({ hash, size, from, bytes: bytes.subarray(from, to) })
const stands = async (wire: ScanWire, { hash }: Scan, holds = false) => (await wire.scans({ scans: [{ hash, holds }] }, never)).scans[0]
const taken = async (wire: ScanWire, { hash }: Scan, from = 0, most = LARGEST_PIECE): Promise<Buffer> => {
  const chunks: Uint8Array[] = []
  await wire.take({ hash, from, most }, (bytes) => chunks.push(bytes), never)
  return Buffer.concat(chunks)
}

describe('a scan at the server', () => {
  test('S-60 comes in pieces, is there once it is whole and on the disk, and goes to the others from any place on', async () => {
    const scan = scanOf(LARGEST_PIECE + 1000)
    expect(await stands(scans.dewi, scan)).toEqual({ hash: scan.hash, whole: null, arrived: 0, others: 0 })
    expect(await scans.budi.bring(piece(scan, 0, LARGEST_PIECE), never)).toEqual({ arrived: LARGEST_PIECE, whole: false })
    await says('no-scan', taken(scans.dewi, scan))
    expect(await stands(scans.budi, scan)).toMatchObject({ arrived: LARGEST_PIECE, whole: null })
    expect(await stands(scans.dewi, scan)).toMatchObject({ arrived: 0 })
    expect(await scans.budi.bring(piece(scan, LARGEST_PIECE), never)).toEqual({ arrived: scan.size, whole: true })
    expect(readFileSync(path.join(served.folder, 'lampiran', scan.hash))).toEqual(scan.bytes)
    expect(await taken(scans.dewi, scan, 0, 700)).toEqual(scan.bytes.subarray(0, 700))
    expect(await taken(scans.dewi, scan, LARGEST_PIECE)).toEqual(scan.bytes.subarray(LARGEST_PIECE))
    await served.stop()
    await served.open()
    expect(await stands(httpScans(served.wire(budi, enrolled)), scan)).toMatchObject({ whole: scan.size })
  })

  test('S-60 keeps what arrived before the line broke, and goes on from there', async () => {
    const scan = scanOf(100_000)
    const socket = connect({ host: '127.0.0.1', port: served.server.running.port, rejectUnauthorized: false })
    const token = await wires.budi.proved(async (_, word) => word)
    socket.write(`PUT ${SCAN_PATH}${scan.hash} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${token}\r\ncontent-type: application/octet-stream\r\ncontent-range: bytes 0-99999/100000\r\ncontent-length: 100000\r\n\r\n`)
    socket.write(scan.bytes.subarray(0, 60_000))
    while ((await stands(scans.budi, scan))?.arrived !== 60_000) await new Promise(setImmediate)
    socket.destroy()
    // A later piece never waits for the former's dead line.
    expect(await scans.budi.bring(piece(scan, 60_000), never)).toEqual({ arrived: 100_000, whole: true })
    expect(await taken(scans.dewi, scan)).toEqual(scan.bytes)
  })

  test('S-60 is not taken where it is another file than its name says, nor with a hole, and the next try begins anew', async () => {
    const scan = scanOf(3000)
    expect(await scans.budi.bring({ ...piece(scan, 0), bytes: randomBytes(3000) }, never)).toEqual({ arrived: 0, whole: false })
    expect(await scans.budi.bring(piece(scan, 2000), never)).toEqual({ arrived: 0, whole: false })
    expect(readdirSync(path.join(served.folder, 'lampiran'))).toEqual(['datang'])
    // What one PC spoils is not another's.
    await scans.budi.bring({ ...piece(scan, 0, 1000), bytes: randomBytes(1000) }, never)
    expect(await scans.dewi.bring(piece(scan, 0), never)).toMatchObject({ whole: true })
    expect(await scans.budi.bring(piece(scan, 1000), never)).toEqual({ arrived: 3000, whole: true })
  })

  test('S-60 that was damaged there is let go of once somebody says so, and one that is whole is not', async () => {
    const [whole, damaged] = [scanOf(500), scanOf(500)]
    for (const scan of [whole, damaged]) await scans.budi.bring(piece(scan, 0), never)
    writeFileSync(path.join(served.folder, 'lampiran', damaged.hash), 'rusak')
    for (const scan of [whole, damaged]) await scans.dewi.doubt(scan.hash, never)
    expect([await stands(scans.budi, whole), await stands(scans.budi, damaged)]).toMatchObject([{ whole: 500 }, { whole: null }])
    expect(await scans.budi.bring(piece(damaged, 0), never)).toMatchObject({ whole: true })
  })

  test('S-61 is held by whoever says so, as long as they say so and are not revoked', async () => {
    const scan = scanOf(500)
    await scans.budi.bring(piece(scan, 0), never)
    expect(await stands(scans.budi, scan, true)).toMatchObject({ others: 0 })
    expect(await stands(scans.dewi, scan, true)).toMatchObject({ others: 1 })
    expect(await stands(scans.budi, scan, true)).toMatchObject({ others: 1 })
    await stands(scans.dewi, scan, false)
    expect(await stands(scans.budi, scan, true)).toMatchObject({ others: 0 })
    await stands(scans.dewi, scan, true)
    await wires.budi.ask(SYNC_ROUTES.revoke, [revokeRequest, devicesAnswer], { device: dewi.device })
    expect(await stands(scans.budi, scan, true)).toMatchObject({ others: 0 })
  })
})

describe('who and what is let in', () => {
  test('nobody without a session, and no revoked PC, brings or takes', async () => {
    const scan = scanOf(500)
    await scans.budi.bring(piece(scan, 0), never)
    expect(await spoken(`GET ${SCAN_PATH}${scan.hash} HTTP/1.1\r\nhost: x\r\nrange: bytes=0-9\r\n\r\n`)).toMatch(/^HTTP\/1.1 401/)
    expect(await spoken(`PUT ${SCAN_PATH}${scan.hash} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${'x'.repeat(43)}\r\ncontent-length: 5\r\n\r\nhello`)).toMatch(/^HTTP\/1.1 401/)
    await wires.budi.ask(SYNC_ROUTES.revoke, [revokeRequest, devicesAnswer], { device: dewi.device })
    await says('device-revoked', taken(scans.dewi, scan))
    await says('device-revoked', scans.dewi.bring(piece(scanOf(10), 0), never))
    await says('device-revoked', stands(scans.dewi, scan, true))
    await says('device-revoked', scans.dewi.doubt(scan.hash, never))
  })

  test('no name that is not a hash, no span that is none, nothing too large, nothing longer than it says', async () => {
    const token = await wires.budi.proved(async (_, word) => word)
    const scan = scanOf(500)
    await scans.budi.bring(piece(scan, 0), never)
    const asked = (line: string, headers: string, body = '') => spoken(`${line} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${token}\r\n${headers}\r\n${body}`)
    for (const name of ['..%2fserver.db', '../server.db', 'datang', scan.hash.toUpperCase(), `${scan.hash}/`, `${scan.hash}?x`, '']) expect(await asked(`GET ${SCAN_PATH}${name}`, 'range: bytes=0-9\r\n'), name).toMatch(/^HTTP\/1.1 404/)
    for (const range of ['', 'bytes=0-', 'bytes=9-0', 'bytes=500-600', 'bytes=0-9,20-29', 'bytes=-9']) expect(await asked(`GET ${SCAN_PATH}${scan.hash}`, `range: ${range}\r\n`), range).toMatch(/^HTTP\/1.1 400/)
    const whole = scanOf(LARGEST_PIECE + 1)
    for (const from of [0, LARGEST_PIECE]) await scans.budi.bring(piece(whole, from, Math.min(from + LARGEST_PIECE, whole.size)), never)
    expect(await asked(`GET ${SCAN_PATH}${whole.hash}`, `range: bytes=0-${LARGEST_PIECE}\r\n`)).toMatch(/^HTTP\/1.1 400/)
    const put = (range: string, length: number | string, type = 'application/octet-stream') => asked(`PUT ${SCAN_PATH}${'a'.repeat(64)}`, `content-type: ${type}\r\ncontent-range: ${range}\r\ncontent-length: ${length}\r\n`, 'hello')
    for (const refused of [put('bytes 0-4/4', 5), put('bytes 4-0/9', 5), put('bytes 0-9/10', 5), put('0-4', 5), put('bytes 0-4/5', 5, 'application/json')]) expect(await refused).toMatch(/^HTTP\/1.1 400/)
    expect(await put(`bytes 0-4/${MAX_ATTACHMENT_BYTES + 1}`, 5)).toMatch(/^HTTP\/1.1 413/)
    expect(await put(`bytes 0-${LARGEST_PIECE}/${LARGEST_PIECE * 2}`, LARGEST_PIECE + 1)).toMatch(/^HTTP\/1.1 413/)
    expect(await asked(`POST ${SCAN_PATH}${scan.hash}`, 'content-length: 0\r\n')).toMatch(/^HTTP\/1.1 404/)
    expect(readdirSync(path.join(served.folder, 'lampiran')).toSorted()).toEqual([scan.hash, whole.hash, 'datang'].toSorted())
  })

  test('a piece whose bytes stop coming is given up, and what came of it is kept', async () => {
    const token = await wires.budi.proved(async (_, word) => word)
    const scan = scanOf(500)
    const head = `PUT ${SCAN_PATH}${scan.hash} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${token}\r\ncontent-type: application/octet-stream\r\ncontent-range: bytes 0-499/500\r\ncontent-length: 500\r\n\r\n`
    expect(await spoken(Buffer.concat([Buffer.from(head), scan.bytes.subarray(0, 123)]))).toMatch(/^HTTP\/1.1 408/)
    expect(await stands(scans.budi, scan)).toMatchObject({ arrived: 123, whole: null })
  })
})

/** What the server says to bytes sent as they are; the line is closed once it has said its status. */
const spoken = (bytes: string | Buffer): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port: served.server.running.port, rejectUnauthorized: false })
    let text = ''
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      if (text.includes('\r\n')) socket.destroy()
    })
    socket.once('close', () => resolve(text))
    socket.once('error', () => resolve(text))
    socket.write(bytes)
  })
