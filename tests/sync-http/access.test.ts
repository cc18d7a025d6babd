import { readFileSync } from 'node:fs'
import { get, request } from 'node:https'
import path from 'node:path'
import { connect, type TLSSocket } from 'node:tls'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sessionInput } from '#domain/stream/session-input.ts'
import type { StreamPoint } from '#domain/stream/stream-hash.ts'
import { codeAnswer, codeRequest, devicesAnswer, nothing, renameRequest, revokeRequest } from '#protocol/sync/devices.ts'
import type { Problem } from '#protocol/sync/problem.ts'
import { pushRequest } from '#protocol/sync/push.ts'
import { SYNC_ROUTES } from '#protocol/sync/routes.ts'
import { challengeAnswer, sessionAnswer, sessionRequest } from '#protocol/sync/session.ts'
import type { Enrolled } from '../../electron/sync/http/enrol.ts'
import type { HttpWire } from '../../electron/sync/http/http-wire.ts'
import { ServerLine } from '../../electron/sync/http/server-line.ts'
import { ServerSaid } from '../../electron/sync/http/server-said.ts'
import { CounterDevice } from '../server/counter-device.ts'
import { office, ServedOffice } from '../server/served-office.ts'

const never = new AbortController().signal
let served: ServedOffice
let enrolled: Enrolled
let wire: HttpWire
let line: ServerLine
let [budi, dewi] = [new CounterDevice(office, 'loket-1'), new CounterDevice(office, 'loket-2')]

beforeEach(async () => {
  served = await new ServedOffice().open({ largeBody: 64 * 1024, smallBody: 4 * 1024 })
  ;[budi, dewi] = [new CounterDevice(office, 'loket-1'), new CounterDevice(office, 'loket-2')]
  enrolled = await served.enrolled(budi)
  wire = served.wire(budi, enrolled)
  line = new ServerLine(enrolled.place)
})
afterEach(async () => {
  line.close()
  await served.close()
})

const says = (problem: Problem, attempt: Promise<unknown>) => expect(attempt).rejects.toMatchObject({ name: 'WireFault', cause: new ServerSaid(problem) })
const head = async () => (await wire.push(budi.batch(), never)).stream.head
const counts = (): Promise<string> =>
  new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port: enrolled.place.port, path: '/metrics', rejectUnauthorized: false, agent: false }, (response) => {
      let text = ''
      response.on('data', (chunk: Buffer) => { text += chunk.toString() })
      response.once('end', () => resolve(text))
    }).once('error', reject)
  })

/** Waits for what comes behind that place, however long it takes. */
async function waitingAt(waiter: HttpWire, after: StreamPoint): Promise<void> {
  for (;;) {
    const answer = await waiter.pull({ after, bytes: 4096, wait: 25 }, never)
    if (answer.outcome !== 'page' || answer.stretches.length > 0) return
  }
}

const tokenOf = async (device: CounterDevice, as = device) => {
  const { challenge } = challengeAnswer.parse(await line.ask(SYNC_ROUTES.challenge, { device: as.device }))
  const signature = device.key.sign(sessionInput({ office, device: as.device, serverKey: enrolled.serverKey, challenge }))
  const proof = sessionRequest.encode({ device: as.device, challenge, signature })
  return { proof, token: sessionAnswer.parse(await line.ask(SYNC_ROUTES.session, proof)).token }
}

describe('who is let in', () => {
  test('nobody without having proved who they are, and a proof counts once', async () => {
    for (const route of [SYNC_ROUTES.push, SYNC_ROUTES.pull, SYNC_ROUTES.hashes, SYNC_ROUTES.devices, SYNC_ROUTES.code, SYNC_ROUTES.rename, SYNC_ROUTES.revoke]) {
      await says('no-session', line.ask(route, {}))
      await says('no-session', line.ask(route, {}, { token: 'x'.repeat(43) }))
    }
    const { proof } = await tokenOf(budi)
    await says('not-let-in', line.ask(SYNC_ROUTES.session, proof))
  })

  test('no device that is not enrolled, none under another’s name, none with a challenge of its own making', async () => {
    await says('not-let-in', tokenOf(dewi))
    await says('not-let-in', tokenOf(dewi, budi))
    const challenge = 'A'.repeat(46)
    const signature = budi.key.sign(sessionInput({ office, device: budi.device, serverKey: enrolled.serverKey, challenge }))
    await says('not-let-in', line.ask(SYNC_ROUTES.session, sessionRequest.encode({ device: budi.device, challenge, signature })))
  })

  test('a proof for another server is none for this one', async () => {
    const elsewhere = served.wire(budi, { ...enrolled, serverKey: dewi.key.publicKey })
    await says('not-let-in', elsewhere.hashes({ at: [0] }, never))
  })

  test('a revoked device no more, not even one that waits; everybody is told, and it stays listed', async () => {
    const other = await served.joined(dewi)
    const { g, hash } = await head()
    await other.hashes({ at: [0] }, never)
    const refused = says('device-revoked', waitingAt(other, { g, hash }))
    while (!(await counts()).includes('loket_pulls_waiting 1\n')) await new Promise(setImmediate)
    await wire.ask(SYNC_ROUTES.revoke, [revokeRequest, devicesAnswer], { device: dewi.device })
    await refused
    await says('device-revoked', other.push(dewi.batch(), never))
    await says('device-revoked', tokenOf(dewi))
    const told = await wire.pull({ after: { g, hash }, bytes: 4096, wait: 0 }, never)
    expect(told).toMatchObject({ stretches: [{ events: [{ type: 'device.revoked', body: '{"device":"loket-2","by":"loket-1"}' }] }] })
    const { devices } = await wire.ask(SYNC_ROUTES.devices, [nothing, devicesAnswer], {})
    expect(devices.map(({ code, revoked }) => `${code} ${revoked === null ? 'in' : 'out'}`)).toEqual(['A in', 'B out'])
  })

  test('an enrolled device makes codes and names PCs anew; one that is not there is not found', async () => {
    await wire.ask(SYNC_ROUTES.rename, [renameRequest, devicesAnswer], { device: budi.device, name: 'Loket Depan' })
    expect((await wire.ask(SYNC_ROUTES.devices, [nothing, devicesAnswer], {})).devices).toMatchObject([{ name: 'Loket Depan' }])
    expect(await wire.ask(SYNC_ROUTES.code, [codeRequest, codeAnswer], { name: 'PC Loket 2' })).toMatchObject({ minutes: 15 })
    await says('not-found', wire.ask(SYNC_ROUTES.revoke, [revokeRequest, devicesAnswer], { device: dewi.device }))
  })

  test('who fails too often waits, and the log says where from and not who', async () => {
    await served.stop()
    await served.open({ triesOfAddress: 3 })
    line = new ServerLine({ ...enrolled.place, port: served.server.running.port })
    for (let tries = 0; tries < 3; tries += 1) await says('not-let-in', line.ask(SYNC_ROUTES.session, { device: 'loket-9', challenge: 'A'.repeat(46), signature: Buffer.alloc(64).toString('base64') }))
    await says('too-many', line.ask(SYNC_ROUTES.challenge, { device: 'loket-9' }))
    const log = readFileSync(path.join(served.folder, 'catatan/server.log'), 'utf8').trim().split('\n').map((said) => JSON.parse(said) as Record<string, unknown>)
    expect(log.at(-1)).toMatchObject({ event: 'refused', problem: 'too-many', address: '127.0.0.1', device: null })
    expect(JSON.stringify(log)).not.toContain('loket-9')
  })
})

describe('what is taken', () => {
  test('a batch that comes again, whole, changes nothing', async () => {
    budi.act('1', 3)
    const before = await head()
    expect(await head()).toEqual(before)
  })

  test('nothing of another device’s chain, nothing altered, nothing unsigned', async () => {
    dewi.act('1', 2)
    budi.act('1', 2)
    expect((await wire.push(dewi.batch(), never)).outcome).toBe('forged')
    const batch = budi.batch()
    expect((await wire.push({ ...batch, events: batch.events.map((event) => ({ ...event, type: 'dossier.ended' })) }, never)).outcome).toBe('forged')
    expect((await wire.push({ ...batch, signatures: [] }, never)).outcome).toBe('unsigned')
    expect((await wire.hashes({ at: [1, 2] }, never)).points).toHaveLength(1)
  })

  test('nothing too large, packed small or not, and the line is good for what fits', async () => {
    budi.act('1', 1)
    const { token } = await tokenOf(budi)
    const big = { ...pushRequest.encode(budi.batch()), padding: 'x'.repeat(70 * 1024) }
    await says('too-large', line.ask(SYNC_ROUTES.push, big, { token }))
    expect(await posted(SYNC_ROUTES.push, JSON.stringify(big), { authorization: `Bearer ${token}` })).toBe(413)
    expect(await posted(SYNC_ROUTES.challenge, gzipSync('"' + 'x'.repeat(9_000_000) + '"'), { 'content-encoding': 'gzip' })).toBe(413)
    expect((await wire.push(budi.batch(), never)).outcome).toBe('stored')
  })

  test('nothing of another shape', async () => {
    const { token } = await tokenOf(budi)
    for (const body of ['', '{', '[]', '{"after":{}}', '{"at":[0],"more":1}', '{"at":["0"]}', '\u0000', '{"at":[-1]}']) expect(await posted(SYNC_ROUTES.hashes, body, { authorization: `Bearer ${token}` })).toBe(400)
    expect(await posted(SYNC_ROUTES.hashes, Buffer.from([0xff, 0xfe]), { authorization: `Bearer ${token}` })).toBe(400)
    expect(await posted(SYNC_ROUTES.challenge, Buffer.from([31, 139, 8, 0]), { 'content-encoding': 'gzip' })).toBe(400)
    expect(await posted('/sync/9/push', '{}')).toBe(404)
  })

  test('a body that stands still is given up though an honest PC gets twenty seconds', async () => {
    await served.stop()
    await served.open({ standstill: 300 })
    const socket = await opened(served.server.running.port)
    socket.write(`POST ${SYNC_ROUTES.challenge} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{`)
    expect(await heard(socket)).toMatch(/^HTTP\/1.1 408/)
  })
})

/** The status a body sent as it is gets. */
const posted = (route: string, body: string | Buffer, headers: Record<string, string> = {}): Promise<number> =>
  new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port: enrolled.place.port, path: route, method: 'POST', agent: false, rejectUnauthorized: false, headers: { 'content-type': 'application/json', ...headers } }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    asked.once('error', reject)
    asked.end(body)
  })

const opened = (port: number): Promise<TLSSocket> =>
  new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port, rejectUnauthorized: false }, () => resolve(socket))
  })

const heard = (socket: TLSSocket): Promise<string> =>
  new Promise((resolve) => {
    let text = ''
    socket.on('data', (chunk: Buffer) => { text += chunk.toString() })
    socket.once('close', () => resolve(text))
    socket.once('error', () => resolve(text))
  })
