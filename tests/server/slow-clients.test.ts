import { randomBytes } from 'node:crypto'
import { get } from 'node:https'
import { connect as connectPlain, type Socket } from 'node:net'
import { connect, type TLSSocket } from 'node:tls'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { AttachmentHash } from '#domain/ids.ts'
import { STREAM_START } from '#domain/stream/stream-hash.ts'
import { SCAN_PATH, SYNC_ROUTES } from '#protocol/sync/routes.ts'
import { httpScans } from '../../electron/sync/http/http-scans.ts'
import type { HttpWire } from '../../electron/sync/http/http-wire.ts'
import type { HttpLimits } from '../../server/http/limits.ts'
import { sha256 } from '../../server/node-crypto.ts'
import { CounterDevice } from './counter-device.ts'
import { office, ServedOffice } from './served-office.ts'

// Who asks and does not take, says and does not end, comes and says nothing: a server that keeps such lines has none left for the office.

const never = new AbortController().signal
let served: ServedOffice
let port: number
let open: Socket[] = []

beforeEach(async () => {
  served = await new ServedOffice().open()
  open = []
})
afterEach(async () => {
  for (const socket of open) socket.destroy()
  await served.close()
})

async function limited(limits: Partial<HttpLimits>): Promise<void> {
  await served.stop()
  await served.open(limits)
  port = served.server.running.port
}

const kept = <Line extends Socket>(socket: Line): Line => {
  open.push(socket)
  return socket.on('error', () => {})
}
const line = (): Promise<TLSSocket> =>
  new Promise((resolve) => {
    const socket: TLSSocket = kept(connect({ host: '127.0.0.1', port, rejectUnauthorized: false }, () => { resolve(socket) }))
  })
/** Whether the server takes another line. */
const comes = (): Promise<'in' | 'out'> =>
  new Promise((resolve) => {
    const socket = kept(connect({ host: '127.0.0.1', port, rejectUnauthorized: false }, () => { resolve('in') }))
    socket.once('close', () => { resolve('out') })
  })
const closed = (socket: Socket): Promise<void> => new Promise((resolve) => { socket.once('close', () => { resolve() }).resume() })
const heard = (socket: Socket): Promise<string> =>
  new Promise((resolve) => {
    let text = ''
    socket.on('data', (chunk: Buffer) => { text += chunk.toString() })
    socket.once('close', () => { resolve(text) })
  })

/** Lines the server has open, beside the one that asks it. */
const lines = async (): Promise<number> => (await counted('connections')) - 1
const counted = (gauge: string): Promise<number> =>
  new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path: '/metrics', rejectUnauthorized: false, agent: false }, (response) => {
      let text = ''
      response.on('data', (chunk: Buffer) => { text += chunk.toString() })
      response.once('end', () => { resolve(Number(new RegExp(`^loket_${gauge} (\\d+)$`, 'm').exec(text)?.[1])) })
    }).once('error', reject)
  })

/** As often as it takes to fill what lies between two programs. */
const asOften = (socket: Socket, request: string): void => { for (let times = 0; times < 40; times += 1) socket.write(request) }

async function withLimits(limits: Partial<HttpLimits>): Promise<{ readonly wire: HttpWire; readonly token: string; readonly budi: CounterDevice }> {
  await limited(limits)
  const budi = new CounterDevice(office, 'loket-1')
  const wire = await served.joined(budi)
  return { wire, budi, token: await wire.proved(async (_, word) => word) }
}

test('a body that is too large is refused once it is, and not when it ends', async () => {
  await limited({ smallBody: 4096 })
  const [endless, announced] = [await line(), await line()]
  endless.write(`POST ${SYNC_ROUTES.challenge} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n`)
  endless.write(`2000\r\n${'x'.repeat(0x2000)}\r\n`)
  expect(await heard(endless)).toMatch(/^HTTP\/1.1 413/)
  announced.write(`POST ${SYNC_ROUTES.challenge} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 4097\r\n\r\n`)
  expect(await heard(announced)).toMatch(/^HTTP\/1.1 413/)
})

test('an answer that nobody takes is given up, and the line with it', async () => {
  const { wire, token, budi } = await withLimits({ standstill: 300 })
  budi.tells(Array.from({ length: 40 }, () => ({ type: 'note.added', typeVersion: 1, aggregate: 'dossier:1', body: { note: randomBytes(24_000).toString('hex') } })))
  expect((await wire.push(budi.batch(), never)).outcome).toBe('stored')
  wire.close()
  const greedy = await line()
  greedy.pause()
  const body = JSON.stringify({ after: STREAM_START, bytes: 4 * 1024 * 1024, wait: 0 })
  asOften(greedy, `POST ${SYNC_ROUTES.pull} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${token}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`)
  await expect.poll(lines, { timeout: 15_000 }).toBe(0)
}, 20_000)

test('a scan that nobody takes is given up, and the line with it', async () => {
  const { wire, token } = await withLimits({ standstill: 300 })
  const bytes = randomBytes(256 * 1024)
  const hash = sha256(bytes) as AttachmentHash
  expect(await httpScans(wire).bring({ hash, size: bytes.length, from: 0, bytes }, never)).toMatchObject({ whole: true })
  wire.close()
  const greedy = await line()
  greedy.pause()
  asOften(greedy, `GET ${SCAN_PATH}${hash} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${token}\r\nrange: bytes=0-${bytes.length - 1}\r\n\r\n`)
  await expect.poll(lines, { timeout: 15_000 }).toBe(0)
}, 20_000)

test('who hung up is waited for no longer', async () => {
  const { wire, token } = await withLimits({})
  const { head } = (await wire.hashes({ at: [0] }, never)).stream
  const body = JSON.stringify({ after: { g: head.g, hash: head.hash }, bytes: 4096, wait: 25 })
  const waiting = await line()
  waiting.write(`POST ${SYNC_ROUTES.pull} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${token}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`)
  await expect.poll(() => counted('pulls_waiting')).toBe(1)
  waiting.destroy()
  // Sooner than the pull would have ended by itself.
  await expect.poll(() => counted('pulls_waiting'), { timeout: 10_000 }).toBe(0)
})

test('who connects and says nothing, or begins to ask and does not end, is let go', async () => {
  await limited({ handshake: 300 })
  const mute = kept(connectPlain({ host: '127.0.0.1', port }))
  const halfway = await line()
  halfway.write(`POST ${SYNC_ROUTES.challenge} HTTP/1.1\r\nhost: x\r\n`)
  await Promise.all([closed(mute), closed(halfway)])
  expect(await lines()).toBe(0)
})

test('one address has so many lines, and the server so many in all; who is over is hung up on, and the others go on', async () => {
  await limited({ connectionsEach: 3 })
  const three = [await line(), await line(), await line()]
  expect(await comes()).toBe('out')
  three[0]?.destroy()
  await expect.poll(() => lines().catch(() => -1)).toBe(2)
  expect(await comes()).toBe('in')
  await limited({ connections: 2 })
  const two = [await line(), await line()]
  expect(await comes()).toBe('out')
  expect(two.map(({ destroyed }) => destroyed)).toEqual([false, false])
})

test('a server that stops waits for nobody who does not take their answer', async () => {
  await limited({})
  const halfway = await line()
  halfway.write(`POST ${SYNC_ROUTES.challenge} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 10\r\n\r\n{`)
  await expect.poll(lines).toBe(1)
  await Promise.all([served.stop(), closed(halfway)])
})
