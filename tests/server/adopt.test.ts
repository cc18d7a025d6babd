import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { DeviceId, OfficeId } from '#domain/ids.ts'
import { serverDevice } from '#domain/stream/server-device.ts'
import { streamHeadInput } from '#domain/stream/stream-head.ts'
import { STREAM_START } from '#domain/stream/stream-hash.ts'
import { termInput } from '#domain/stream/term.ts'
import type { AdoptRequest } from '#protocol/sync/adopt.ts'
import type { SignedStreamHead } from '#protocol/sync/stream-state.ts'
import { newKeyPem, signingKey } from '../../server/node-crypto.ts'
import { Sequencer } from '../../server/sequence/sequencer.ts'
import { openSqliteStore } from '../../server/store/open-sqlite-store.ts'
import type { ServerStore } from '../../server/store/server-store.ts'
import { CounterDevice } from './counter-device.ts'

// What a server that lost the end of its stream takes back, from whom, and how far.

const office = 'kampar' as OfficeId
const [officeKey, serverKey] = [signingKey(newKeyPem()), signingKey(newKeyPem())]
const now = new Date('2026-11-02T01:00:00.000Z')
let folder: string
let stores: ServerStore[]
let [budi, dewi] = [new CounterDevice(office, 'loket-1'), new CounterDevice(office, 'loket-2')]

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'loket-adopt-'))
  stores = []
  ;[budi, dewi] = [new CounterDevice(office, 'loket-1'), new CounterDevice(office, 'loket-2')]
})
afterEach(async () => {
  for (const store of stores) await store.close()
  rmSync(folder, { recursive: true })
})

/** A server of term 1 with nothing in it. */
async function server(): Promise<{ readonly store: ServerStore; readonly sequencer: Sequencer }> {
  const store = await openSqliteStore(path.join(folder, `server-${stores.length}.db`))
  stores.push(store)
  const term = { office, n: 1, serverKey: serverKey.publicKey, start: STREAM_START }
  await store.ordering(office, (tx) => tx.begin({ term, signature: officeKey.sign(termInput(term)) }))
  return { store, sequencer: new Sequencer({ office, store, key: serverKey }) }
}

const letIn = (sequencer: Sequencer, device: CounterDevice) =>
  sequencer.control(now, async (tx) => {
    await tx.enrol(device.enrolled)
    const { publicKey, name, code } = device.enrolled
    return { type: 'device.enrolled', version: 1, body: { device: device.device, publicKey, name, code: code === '1' ? 'A' : 'B', by: null } }
  })

/** A server that ordered two PCs' acts, and all of its stream as a PC has it. */
async function ordered() {
  const { sequencer, store } = await server()
  for (const device of [budi, dewi]) await letIn(sequencer, device)
  budi.act('1', 2)
  await sequencer.push(budi.enrolled, budi.batch())
  const halfway = await sequencer.said()
  dewi.act('2', 2)
  await sequencer.push(dewi.enrolled, dewi.batch())
  const answer = await sequencer.pull({ after: STREAM_START, bytes: 1024 * 1024, wait: 0 })
  if (answer.outcome !== 'page') throw new Error('differs')
  const whole: AdoptRequest = { after: STREAM_START, stretches: answer.stretches, end: answer.end, said: await sequencer.said() }
  return { sequencer, store, halfway, whole }
}

const resigned = ({ head }: SignedStreamHead, changed: Partial<SignedStreamHead['head']>, signer = serverKey): SignedStreamHead => {
  const other = { ...head, ...changed }
  return { head: other, signature: signer.sign(streamHeadInput(other)) }
}

describe('a server that lost its stream', () => {
  test('takes all of it back, with whom it had let in, and goes on behind it', async () => {
    const { sequencer: before, whole } = await ordered()
    const { sequencer, store } = await server()
    expect(await sequencer.adopt(whole)).toMatchObject({ outcome: 'taken', stream: await before.said() })
    expect((await store.reading(office).devices()).map(({ device, revoked }) => `${device} ${String(revoked)}`)).toEqual(['loket-1 null', 'loket-2 null'])
    budi.act('1')
    expect(await sequencer.push(budi.enrolled, budi.batch())).toMatchObject({ outcome: 'stored', stream: { head: { g: 7 } } })
  })

  test('answers whoever waits for something new with it at once', async () => {
    const { whole } = await ordered()
    const { sequencer } = await server()
    let told = 0
    sequencer.onOrdered(() => { told += 1 })
    await sequencer.adopt({ ...whole, said: resigned(whole.said, { term: 2 }) })
    expect(told).toBe(0)
    await sequencer.adopt(whole)
    expect(told).toBe(1)
  })

  test('has a revoked PC revoked and a renamed one renamed again', async () => {
    const { sequencer: before } = await ordered()
    await before.control(now, async (tx) => {
      await tx.revoke(dewi.device, '2026-11-02T01:00:00.000Z' as never)
      return { type: 'device.revoked', version: 1, body: { device: dewi.device, by: null } }
    })
    await before.control(now, async () => ({ type: 'device.renamed', version: 1, body: { device: budi.device, name: 'Loket Depan', by: null } }))
    const answer = await before.pull({ after: STREAM_START, bytes: 1024 * 1024, wait: 0 })
    if (answer.outcome !== 'page') throw new Error('differs')
    const { sequencer, store } = await server()
    expect(await sequencer.adopt({ after: STREAM_START, stretches: answer.stretches, end: answer.end, said: await before.said() })).toMatchObject({ outcome: 'taken' })
    expect((await store.reading(office).devices()).map(({ name, revoked }) => `${name} ${revoked === null ? 'in' : 'out'}`)).toEqual(['Loket Depan in', 'loket-2 out'])
  })

  test('takes nothing that does not hang on what it has, nor what is there already', async () => {
    const { whole } = await ordered()
    const { sequencer } = await server()
    expect((await sequencer.adopt({ ...whole, after: { g: 0, hash: 'f'.repeat(64) } })).outcome).toBe('elsewhere')
    expect((await sequencer.adopt({ ...whole, after: { g: 1, hash: STREAM_START.hash } })).outcome).toBe('elsewhere')
    expect((await sequencer.adopt(whole)).outcome).toBe('taken')
    expect((await sequencer.adopt(whole)).outcome).toBe('elsewhere')
  })

  test('takes nothing beyond what it once signed, and no other end', async () => {
    const { whole, halfway } = await ordered()
    const { sequencer } = await server()
    expect((await sequencer.adopt({ ...whole, said: halfway })).outcome).toBe('refused')
    for (const said of [resigned(whole.said, {}, officeKey), resigned(whole.said, { office: 'rokan' as OfficeId }), resigned(whole.said, { term: 2 }), resigned(whole.said, { hash: 'f'.repeat(64) })]) expect((await sequencer.adopt({ ...whole, said })).outcome).toBe('refused')
    expect((await sequencer.said()).head.g).toBe(0)
  })

  test('takes all that came before the last of its own terms, whichever it was server in before', async () => {
    const { whole, halfway } = await ordered()
    const store = await openSqliteStore(path.join(folder, 'again.db'))
    stores.push(store)
    const terms = [STREAM_START, halfway.head, whole.said.head].map(({ g, hash }, at) => ({ office, n: at + 1, serverKey: serverKey.publicKey, start: { g, hash } }))
    await store.ordering(office, (tx) => tx.takeOver(terms.map((term) => ({ term, signature: officeKey.sign(termInput(term)) }))))
    const sequencer = new Sequencer({ office, store, key: serverKey })
    expect((await sequencer.adopt({ ...whole, said: halfway })).outcome).toBe('taken')
    expect((await sequencer.said()).head).toMatchObject({ g: whole.said.head.g, hash: whole.said.head.hash })
  })

  test('takes nothing that its own chain does not vouch for', async () => {
    const { whole } = await ordered()
    const { sequencer } = await server()
    const [first, ...others] = whole.stretches
    expect((await sequencer.adopt({ ...whole, stretches: others })).outcome).toBe('refused')
    const forged = whole.stretches.map((stretch) => (stretch === first ? stretch : { ...stretch, signatures: stretch.signatures.map((one) => ({ ...one, signature: new Uint8Array(64) })) }))
    expect((await sequencer.adopt({ ...whole, stretches: forged })).outcome).toBe('refused')
    expect((await sequencer.said()).head.g).toBe(0)
  })
})

test('S-13 what a PC was before is said once; of itself and of a server nothing is', async () => {
  const { sequencer } = await ordered()
  const stands = async (): Promise<number> => (await sequencer.said()).head.g
  const end = { seq: 3, hash: 'c'.repeat(64) }
  const was = 'loket-0' as DeviceId
  expect(await sequencer.succeed(now, budi.enrolled, { device: was, end })).toMatchObject({ vouches: 'asker', end: { seq: 0 }, stream: { head: { g: 7 } } })
  await sequencer.succeed(now, budi.enrolled, { device: was, end })
  for (const device of [budi.device, serverDevice(serverKey.publicKey)]) await sequencer.succeed(now, budi.enrolled, { device, end })
  expect(await stands()).toBe(7)
  await sequencer.succeed(now, budi.enrolled, { device: was, end: { ...end, seq: 4 } })
  expect(await stands()).toBe(8)
  expect(await sequencer.succeed(now, budi.enrolled, { device: dewi.device, end })).toMatchObject({ vouches: 'itself', end: { seq: 2 } })
})
