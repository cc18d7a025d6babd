import { get } from 'node:https'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { AttachmentHash } from '#domain/ids.ts'
import { FIRST_PREV_HASH } from '#domain/log/hash-input.ts'
import { STREAM_START } from '#domain/stream/stream-hash.ts'
import { pushRequest } from '#protocol/sync/push.ts'
import { SCAN_PATH, SYNC_ROUTES } from '#protocol/sync/routes.ts'
import { revokeRequest, devicesAnswer } from '#protocol/sync/devices.ts'
import type { Enrolled } from '../../electron/sync/http/enrol.ts'
import { httpScans } from '../../electron/sync/http/http-scans.ts'
import type { HttpWire } from '../../electron/sync/http/http-wire.ts'
import { ServerLine } from '../../electron/sync/http/server-line.ts'
import { ServerSaid } from '../../electron/sync/http/server-said.ts'
import { CounterDevice } from './counter-device.ts'
import { office, ServedOffice } from './served-office.ts'

// What holds for one route must hold for its neighbours: a check forgotten on one path only is what an attacker looks for.

type Name = keyof typeof SYNC_ROUTES
/** Asked by who has no session yet: each has proofs of its own in its body. */
const FOR_ANYONE: readonly Name[] = ['look', 'enrol', 'challenge', 'session', 'takeOver']
/** Asked at the server itself, too. */
const FOR_THE_STEWARD: readonly Name[] = ['devices', 'code', 'rename', 'revoke']
const names = (Object.keys(SYNC_ROUTES) as Name[]).filter((name) => !FOR_ANYONE.includes(name))

const never = new AbortController().signal
const [hash, signature] = ['a'.repeat(64), Buffer.alloc(64).toString('base64')]
let served: ServedOffice
let [budi, dewi] = [new CounterDevice(office, 'loket-1'), new CounterDevice(office, 'loket-2')]
let enrolled: Enrolled
let wires: Record<'budi' | 'dewi', HttpWire>
let line: ServerLine

beforeEach(async () => {
  served = await new ServedOffice().open()
  ;[budi, dewi] = [new CounterDevice(office, 'loket-1'), new CounterDevice(office, 'loket-2')]
  enrolled = await served.enrolled(budi)
  wires = { budi: served.wire(budi, enrolled), dewi: await served.joined(dewi) }
  line = new ServerLine(enrolled.place)
})
afterEach(async () => {
  line.close()
  await served.close()
})

const says = (problem: string, attempt: Promise<unknown>, where: string) => expect(attempt, where).rejects.toMatchObject({ name: 'WireFault', cause: new ServerSaid(problem as ServerSaid['problem']) })

/** Bodies each route takes, so that what it says is about who asks. */
function bodies(): Readonly<Record<Exclude<Name, 'look' | 'enrol' | 'challenge' | 'session' | 'takeOver'>, object>> {
  dewi.act('1')
  const { after, events, signatures } = pushRequest.encode(dewi.batch())
  const head = { head: { office, term: 1, ...STREAM_START }, signature }
  const wrapped = { device: dewi.device, key: 'A'.repeat(108) }
  return {
    push: { after, events, signatures },
    pull: { after: STREAM_START, bytes: 4096, wait: 0 },
    hashes: { at: [0] },
    reopen: { device: 'loket-2b', publicKey: hash, proof: signature },
    succeed: { device: 'loket-0', end: { seq: 0, hash: FIRST_PREV_HASH } },
    adopt: { after: STREAM_START, stretches: [{ device: dewi.device, term: 1, after, events, signatures }], end: STREAM_START, said: head },
    place: { n: 1, told: null },
    close: { term: { office, n: 2, serverKey: hash, start: STREAM_START }, signature },
    devices: {},
    code: { name: 'PC Loket 3' },
    rename: { device: budi.device, name: 'PC Loket 9' },
    revoke: { device: budi.device },
    scans: { scans: [{ hash, holds: true }] },
    doubt: { hash },
    verifiers: { letterbox: { publicKey: hash, signature }, state: '' },
    setVerifier: { verifier: { officer: 'hendra', n: 1, device: dewi.device, sealed: 'A'.repeat(40), signature }, keys: [wrapped] },
    wrapVerifiers: { keys: [{ officer: 'hendra', n: 1, ...wrapped }] },
  }
}
const askedOf = (name: Name): object => (bodies() as Readonly<Partial<Record<Name, object>>>)[name] ?? {}

describe('every route', () => {
  test('hears nobody without a session', async () => {
    for (const name of names) await says('no-session', line.ask(SYNC_ROUTES[name], askedOf(name)), name)
  })

  test('hears a device that is let in, so that what the others are told is about them', async () => {
    const token = await wires.dewi.proved(async (_, word) => word)
    for (const name of names) {
      const problem = await line.ask(SYNC_ROUTES[name], askedOf(name), { token }).then(() => 'none', (error: unknown) => (error instanceof Error && error.cause instanceof ServerSaid ? error.cause.problem : String(error)))
      expect(['none', 'malformed', 'not-let-in'], `${name}: ${problem}`).toContain(problem)
      if (!['verifiers', 'setVerifier'].includes(name)) expect(problem, name).not.toBe('malformed')
    }
  })

  test('hears a revoked device no more, though its session has not ended, and does nothing it asks', async () => {
    const token = await wires.dewi.proved(async (_, word) => word)
    const asked = new Map(names.map((name) => [name, askedOf(name)]))
    await wires.budi.ask(SYNC_ROUTES.revoke, [revokeRequest, devicesAnswer], { device: dewi.device })
    const before = (await wires.budi.hashes({ at: [0] }, never)).stream
    for (const [name, body] of asked) await says('device-revoked', line.ask(SYNC_ROUTES[name], body, { token }), name)
    const scan = { hash: hash as AttachmentHash, size: 3, from: 0, bytes: Buffer.from('abc') }
    await says('device-revoked', httpScans(wires.dewi).bring(scan, never), `PUT ${SCAN_PATH}`)
    await says('device-revoked', httpScans(wires.dewi).take({ ...scan, most: 3 }, () => {}, never), `GET ${SCAN_PATH}`)
    expect((await wires.budi.hashes({ at: [0] }, never)).stream).toEqual(before)
  })

  test('has the steward keep devices and nothing else', async () => {
    const { token } = served.server.running
    for (const name of names.filter((one) => !FOR_THE_STEWARD.includes(one))) await says('no-session', line.ask(SYNC_ROUTES[name], askedOf(name), { token }), name)
    expect(await line.ask(SYNC_ROUTES.devices, {}, { token })).toMatchObject({ devices: [{ device: budi.device }, { device: dewi.device }] })
  })
})

test('health says whether there is an office, and not whose', async () => {
  const said = await new Promise<string>((resolve, reject) => {
    get({ host: '127.0.0.1', port: enrolled.place.port, path: '/health', rejectUnauthorized: false, agent: false }, (response) => {
      let text = ''
      response.on('data', (chunk: Buffer) => { text += chunk.toString() })
      response.once('end', () => { resolve(text) })
    }).once('error', reject)
  })
  expect(JSON.parse(said)).toEqual({ status: 'ready', protocol: 1, office: true })
})
