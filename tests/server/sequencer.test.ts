import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { DeviceId, OfficeId } from '#domain/ids.ts'
import { FIRST_PREV_HASH } from '#domain/log/hash-input.ts'
import { headInput } from '#domain/log/head-input.ts'
import { must } from '#domain/must.ts'
import { STREAM_START, type StreamPoint } from '#domain/stream/stream-hash.ts'
import { streamHeadInput } from '#domain/stream/stream-head.ts'
import { type PageRules, takePage } from '#domain/stream/take-page.ts'
import { termInput } from '#domain/stream/term.ts'
import { pullAnswer } from '#protocol/sync/pull.ts'
import { pushRequest } from '#protocol/sync/push.ts'
import { newKeyPem, sha256, signingKey, verifies } from '../../server/node-crypto.ts'
import { Sequencer } from '../../server/sequence/sequencer.ts'
import { openSqliteStore } from '../../server/store/open-sqlite-store.ts'
import type { ServerStore } from '../../server/store/server-store.ts'
import { CounterDevice } from './counter-device.ts'

const office = 'kampar' as OfficeId
const officeKey = signingKey(newKeyPem())
const serverKey = signingKey(newKeyPem())
let folder: string
let store: ServerStore
let sequencer: Sequencer
let [budi, dewi]: CounterDevice[] = []

const open = async () => {
  store = await openSqliteStore(path.join(folder, 'server.db'))
  sequencer = new Sequencer({ office, store, key: serverKey })
}

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'loket-server-'))
  await open()
  const term = { office, n: 1, serverKey: serverKey.publicKey, start: STREAM_START }
  ;[budi, dewi] = [new CounterDevice(office, 'loket-1'), new CounterDevice(office, 'loket-2')]
  await store.ordering(office, async (tx) => {
    await tx.begin({ term, signature: officeKey.sign(termInput(term)) })
    for (const device of [must(budi, 'Budi'), must(dewi, 'Dewi')]) await tx.enrol(device.enrolled)
  })
})

afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

const counters = () => [must(budi, 'Budi'), must(dewi, 'Dewi')] as const
const rules: PageRules = {
  sha256,
  endOf: () => ({ seq: 0, hash: FIRST_PREV_HASH }),
  verify: (device, head, signature) => verifies(must(counters().find((counter) => counter.device === device), device).key.publicKey, headInput(head), signature),
}

/** What a third counter gets that has nothing yet, in pages of so many bytes: what crossed the line is what the schemas let through. */
async function pulledAll(bytes = 4096) {
  const rows = []
  const ends = new Map<DeviceId, { seq: number; hash: string }>()
  let after: StreamPoint = STREAM_START
  for (;;) {
    const answer = pullAnswer.parse(JSON.parse(JSON.stringify(pullAnswer.encode(await sequencer.pull({ after, bytes, wait: 0 })))))
    if (answer.outcome !== 'page') throw new Error('the stream differs')
    if (answer.stretches.length === 0) return rows
    const taken = takePage({ office, after, stretches: answer.stretches, end: answer.end }, { ...rules, endOf: (device) => ends.get(device) ?? rules.endOf(device) })
    if (!taken.ok) throw new Error(taken.refusal.reason)
    for (const row of taken.value.rows) ends.set(row.envelope.device, { seq: row.envelope.seq, hash: row.envelope.hash })
    rows.push(...taken.value.rows)
    after = answer.end
  }
}

const said = async (reason: string, push: ReturnType<Sequencer['push']>) => expect((await push).outcome).toBe(reason)

describe('the sequencer of an office', () => {
  test('two counters’ acts come into one order, and a third counter gets them byte for byte', async () => {
    const [budi, dewi] = counters()
    budi.act('1', 5)
    await sequencer.push(budi.enrolled, pushRequest.parse(JSON.parse(JSON.stringify(pushRequest.encode(budi.batch())))))
    dewi.act('2')
    dewi.act('1', 2)
    await sequencer.push(dewi.enrolled, dewi.batch())
    budi.act('2')
    const { stream, end } = await sequencer.push(budi.enrolled, budi.batch(5))
    expect(end).toEqual(budi.end())
    const rows = await pulledAll()
    expect(rows.map(({ point, envelope }) => `${point.g} ${envelope.device} ${envelope.seq}`)).toEqual(['1 loket-1 1', '2 loket-1 2', '3 loket-1 3', '4 loket-1 4', '5 loket-1 5', '6 loket-2 1', '7 loket-2 2', '8 loket-2 3', '9 loket-1 6'])
    expect(stream.head).toEqual({ office, term: 1, ...rows.at(-1)?.point })
    expect(verifies(serverKey.publicKey, streamHeadInput(stream.head), stream.signature)).toBe(true)
  })

  test('the same batch twice has one effect, and so has one whose first half is known', async () => {
    const [budi] = counters()
    budi.act('1', 3)
    await said('stored', sequencer.push(budi.enrolled, budi.batch()))
    await said('stored', sequencer.push(budi.enrolled, budi.batch()))
    budi.act('1')
    await said('stored', sequencer.push(budi.enrolled, budi.batch()))
    expect(await pulledAll()).toHaveLength(4)
  })

  test('a batch behind events that are not there is sent again from where the server stands', async () => {
    const [budi] = counters()
    budi.act('1')
    budi.act('1')
    const answer = await sequencer.push(budi.enrolled, budi.batch(1))
    expect(answer).toMatchObject({ outcome: 'gap', end: { seq: 0 } })
    expect(await pulledAll()).toEqual([])
  })

  test('two machines that go by one name are told so, and nothing of the second is taken', async () => {
    const [budi] = counters()
    const twin = new CounterDevice(office, 'loket-1')
    Object.assign(twin, { key: budi.key })
    budi.act('1', 2)
    twin.act('9', 2)
    await said('stored', sequencer.push(budi.enrolled, budi.batch()))
    await said('fork', sequencer.push(budi.enrolled, twin.batch()))
    twin.act('9')
    await said('fork', sequencer.push(budi.enrolled, twin.batch(2)))
    expect(await pulledAll()).toHaveLength(2)
  })

  test('what another key signed, or nobody, is not taken', async () => {
    const [budi, dewi] = counters()
    budi.act('1', 2)
    const batch = budi.batch()
    await said('forged', sequencer.push({ ...budi.enrolled, publicKey: dewi.key.publicKey }, batch))
    await said('unsigned', sequencer.push(budi.enrolled, { ...batch, signatures: [] }))
    await said('forged', sequencer.push(budi.enrolled, { ...batch, events: batch.events.map((event, index) => (index === 0 ? { ...event, type: 'dossier.ended' } : event)) }))
    expect(await pulledAll()).toEqual([])
  })

  test('every signature of a batch is held against what it signs, and a fork is believed of what is signed', async () => {
    const [budi] = counters()
    budi.act('1', 2)
    budi.act('1', 2)
    const batch = budi.batch()
    const [first, last] = [must(batch.signatures[0], 'the first act’s'), must(batch.signatures[1], 'the last act’s')]
    const spoilt = { ...first, signature: new Uint8Array(64) }
    await said('forged', sequencer.push(budi.enrolled, { ...batch, signatures: [spoilt, last] }))
    await said('forged', sequencer.push(budi.enrolled, { ...batch, signatures: [first, last, { ...first, seq: 9 }] }))
    await said('unsigned', sequencer.push(budi.enrolled, { ...batch, signatures: [first] }))
    expect(await pulledAll()).toEqual([])
    await said('stored', sequencer.push(budi.enrolled, batch))
    const stranger = new CounterDevice(office, 'loket-1')
    stranger.act('9', 4)
    await said('forged', sequencer.push(budi.enrolled, stranger.batch()))
    await said('unsigned', sequencer.push(budi.enrolled, { ...stranger.batch(), signatures: [] }))
  })

  test('what is ordered stays ordered when the server starts again', async () => {
    const [budi, dewi] = counters()
    budi.act('1', 3)
    await sequencer.push(budi.enrolled, budi.batch())
    await store.close()
    await open()
    dewi.act('2')
    const { stream } = await sequencer.push(dewi.enrolled, dewi.batch())
    expect(stream.head.g).toBe(4)
    expect(await pulledAll()).toHaveLength(4)
  })

  test('pages end at whole acts, however small they are asked for', async () => {
    const [budi] = counters()
    for (let act = 0; act < 6; act += 1) budi.act('1', 5)
    await sequencer.push(budi.enrolled, budi.batch())
    const answer = await sequencer.pull({ after: STREAM_START, bytes: 1024, wait: 0 })
    expect(answer).toMatchObject({ outcome: 'page', end: { g: 5 } })
    expect(await pulledAll(1024)).toHaveLength(30)
  })

  test('who stands at another hash is told that the streams differ, and finds the last common place', async () => {
    const [budi] = counters()
    budi.act('1', 3)
    await sequencer.push(budi.enrolled, budi.batch())
    expect((await sequencer.pull({ after: { g: 2, hash: 'f'.repeat(64) }, bytes: 4096, wait: 0 })).outcome).toBe('differs')
    expect((await sequencer.pull({ after: { g: 7, hash: 'f'.repeat(64) }, bytes: 4096, wait: 0 })).outcome).toBe('differs')
    const { points } = await sequencer.hashes({ at: [0, 1, 3, 7] })
    const rows = await pulledAll()
    expect(points).toEqual([STREAM_START, must(rows[0], '1').point, must(rows[2], '3').point])
  })

  test('a page with a row left out, exchanged or added is not taken', async () => {
    const [budi, dewi] = counters()
    budi.act('1', 2)
    await sequencer.push(budi.enrolled, budi.batch())
    dewi.act('2')
    await sequencer.push(dewi.enrolled, dewi.batch())
    const answer = await sequencer.pull({ after: STREAM_START, bytes: 4096, wait: 0 })
    if (answer.outcome !== 'page') throw new Error('differs')
    const page = { office, after: STREAM_START, stretches: answer.stretches, end: answer.end }
    const [first, second] = [must(page.stretches[0], 'Budi’s'), must(page.stretches[1], 'Dewi’s')]
    expect(takePage(page, rules).ok).toBe(true)
    expect(takePage({ ...page, stretches: [second, first] }, rules)).toMatchObject({ refusal: { reason: 'other-hash' } })
    expect(takePage({ ...page, stretches: [first] }, rules)).toMatchObject({ refusal: { reason: 'other-hash' } })
    expect(takePage({ ...page, stretches: [first, { ...second, events: second.events.map((event) => ({ ...event, seen: 1 })) }] }, rules)).toMatchObject({ refusal: { reason: 'unsigned', g: 3 } })
    const [act, forged] = [must(first.signatures[0], 'Budi’s signature'), new Uint8Array(64)]
    for (const signatures of [[], [{ ...act, seq: 1 }], [act, { seq: 1, signature: forged }], [{ seq: 1, signature: forged }, act]]) expect(takePage({ ...page, stretches: [{ ...first, signatures }, second] }, rules)).toMatchObject({ refusal: { reason: 'unsigned', g: 1 } })
    expect(takePage(page, { ...rules, endOf: () => ({ seq: 0, hash: 'f'.repeat(64) }) })).toMatchObject({ refusal: { reason: 'broken-chain', g: 1 } })
    expect(takePage({ ...page, end: { ...page.end, hash: 'f'.repeat(64) } }, rules)).toMatchObject({ refusal: { reason: 'other-hash' } })
    expect(takePage({ ...page, stretches: [first, second, second] }, rules)).toMatchObject({ refusal: { reason: 'broken-chain', g: 4 } })
  })
})
