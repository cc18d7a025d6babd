import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { DeviceId } from '#domain/ids.ts'
import { FIRST_PREV_HASH } from '#domain/log/hash-input.ts'
import { must } from '#domain/must.ts'
import { headInput } from '#domain/log/head-input.ts'
import type { SequencedRow } from '#domain/stream/sequence.ts'
import { serverDevice } from '#domain/stream/server-device.ts'
import { STREAM_START, type StreamPoint } from '#domain/stream/stream-hash.ts'
import { takePage } from '#domain/stream/take-page.ts'
import { vouchedAfter, type VouchedDevices } from '#domain/stream/vouched-devices.ts'
import { controlEventIn, type TextRow, vouchedAfterRows } from '#protocol/sync/control-event.ts'
import type { HttpWire } from '../../electron/sync/http/http-wire.ts'
import { sha256, verifies } from '../../server/node-crypto.ts'
import { CounterDevice } from '../server/counter-device.ts'
import { office, ServedOffice } from '../server/served-office.ts'

const never = new AbortController().signal
let served: ServedOffice
let [budi, dewi] = [new CounterDevice(office, 'loket-1'), new CounterDevice(office, 'loket-2')]

beforeEach(async () => {
  served = await new ServedOffice().open()
  ;[budi, dewi] = [new CounterDevice(office, 'loket-1'), new CounterDevice(office, 'loket-2')]
})
afterEach(() => served.close())

const text = (row: SequencedRow): TextRow => ({ ...row, body: typeof row.body === 'string' ? row.body : null })

/** What a PC gets that knows the office's key and nothing else: whose keys vouch it reads in the stream itself. */
async function pulled(wire: HttpWire, serverKey: string, bytes = 64 * 1024): Promise<{ readonly rows: readonly SequencedRow[]; readonly devices: VouchedDevices }> {
  const rows: SequencedRow[] = []
  let devices: VouchedDevices = new Map()
  let after: StreamPoint = STREAM_START
  const keyOf = (device: DeviceId): string => (device === serverDevice(serverKey) ? serverKey : (devices.get(device)?.publicKey ?? ''))
  for (;;) {
    const answer = await wire.pull({ after, bytes, wait: 0 }, never)
    if (answer.outcome !== 'page') throw new Error('the stream differs')
    if (answer.stretches.length === 0) return { rows, devices }
    const page = takePage({ office, after, stretches: answer.stretches, end: answer.end }, {
      sha256,
      endOf: (device) => rows.findLast(({ envelope }) => envelope.device === device)?.envelope ?? { seq: 0, hash: FIRST_PREV_HASH },
      verify: (device, head, signature) => verifies(keyOf(device), headInput(head), signature),
      heard: (heard) => { devices = vouchedAfterRows(devices, heard.map(text), (term) => (term === 1 ? serverKey : undefined)) },
    })
    if (!page.ok) throw new Error(page.refusal.reason)
    rows.push(...page.value.rows)
    after = answer.end
  }
}

describe('several PCs and their server, over TLS', () => {
  test('a PC that worked alone founds its office on a new server and brings its history; another one gets it, and knows whose keys vouch from the stream alone', async () => {
    budi.act('1', 5)
    budi.act('2', 5)
    const first = await served.enrolled(budi, 'PC Loket 1')
    expect(first).toMatchObject({ code: 'A', name: 'PC Loket 1', known: { office, officeKey: served.officeKey.publicKey }, place: { fingerprint: served.server.fingerprint } })
    expect(await served.wire(budi, first).push(budi.batch(), never)).toMatchObject({ outcome: 'stored', end: budi.end(), stream: { head: { g: 11, term: 1 } } })
    const second = await served.enrolled(dewi, 'PC Loket 2')
    expect(second.code).toBe('B')
    const wire = served.wire(dewi, second)
    const { rows, devices } = await pulled(wire, second.serverKey)
    expect(rows.map(({ envelope }) => envelope.type)).toEqual(['device.enrolled', ...Array.from({ length: 10 }, () => 'note.added'), 'device.enrolled'])
    expect([...devices.values()].map(({ name, code, publicKey }) => ({ name, code, publicKey }))).toEqual([
      { name: 'PC Loket 1', code: 'A', publicKey: budi.key.publicKey },
      { name: 'PC Loket 2', code: 'B', publicKey: dewi.key.publicKey },
    ])
    expect((await pulled(wire, second.serverKey, 1024)).rows).toEqual(rows)
  })

  test('a PC that waits is told as soon as another one’s act is ordered', async () => {
    const [one, two] = [await served.joined(budi), await served.joined(dewi)]
    const { stream } = await one.push(budi.batch(), never)
    const { g, hash } = stream.head
    const wait = () => two.pull({ after: { g, hash }, bytes: 4096, wait: 25 }, never)
    const waiting = wait()
    budi.act('1')
    await one.push(budi.batch(), never)
    const told = await waiting
    // Only where the push took longer than the wait did it end empty.
    expect(told.outcome === 'page' && told.stretches.length > 0 ? told : await wait()).toMatchObject({ outcome: 'page', end: { g: g + 1 }, stretches: [{ device: 'loket-1' }] })
  })

  test('who stops waiting is let go at once, and the line goes on', async () => {
    const wire = await served.joined(budi)
    const { stream } = await wire.push(budi.batch(), never)
    const stop = new AbortController()
    const waiting = wire.pull({ after: { g: stream.head.g, hash: stream.head.hash }, bytes: 4096, wait: 25 }, stop.signal)
    stop.abort(new Error('Loket is closed'))
    await expect(waiting).rejects.toThrow('Loket is closed')
    expect((await wire.hashes({ at: [0, 1] }, never)).points).toHaveLength(2)
  })

  test('a server that starts again asks every PC once who it is, and has all it had', async () => {
    const enrolled = await served.enrolled(budi)
    budi.act('1', 3)
    await served.wire(budi, enrolled).push(budi.batch(), never)
    await served.stop()
    await served.open()
    const wire = served.wire(budi, enrolled)
    budi.act('2')
    expect(await wire.push(budi.batch(), never)).toMatchObject({ outcome: 'stored', stream: { head: { g: 5 } } })
    expect((await served.enrolled(dewi)).code).toBe('B')
  })

  test('a server that stops lets go of who waits', async () => {
    const wire = await served.joined(budi)
    const { stream } = await wire.push(budi.batch(), never)
    const waiting = wire.pull({ after: { g: stream.head.g, hash: stream.head.hash }, bytes: 4096, wait: 25 }, never).then((answer) => expect(answer).toMatchObject({ outcome: 'page', stretches: [] }), (error: unknown) => expect(error).toMatchObject({ name: 'WireFault', kind: 'no-line' }))
    await wire.hashes({ at: [0] }, never)
    await served.server.close()
    await waiting
  })
})

describe('whose keys vouch', () => {
  test('only the server of the term says so, and a device’s first key holds', async () => {
    const { serverKey } = await served.enrolled(budi)
    const wire = served.wire(budi, { place: { host: '127.0.0.1', port: 0, fingerprint: served.server.fingerprint }, serverKey })
    const { rows, devices } = await pulled(wire, serverKey)
    const said = rows.map(text)
    expect(controlEventIn({ ...must(said[0], 'an enrolment'), body: '{"device":"x"}' }, serverKey)).toBe(null)
    expect(vouchedAfterRows(new Map(), said, () => dewi.key.publicKey).size).toBe(0)
    expect(vouchedAfterRows(new Map(), said, () => undefined).size).toBe(0)
    const again = vouchedAfter(devices, { type: 'device.enrolled', version: 1, body: { device: budi.device, publicKey: dewi.key.publicKey, name: 'Lain', code: 'Z', by: null } }, 9)
    expect(again).toBe(devices)
  })
})
