import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { IsoInstant, OfficerId } from '#domain/ids.ts'
import { STREAM_START } from '#domain/stream/stream-hash.ts'
import { verifierInput } from '#domain/stream/verifier-input.ts'
import { openSqliteStore } from '../../server/store/open-sqlite-store.ts'
import type { ServerStore } from '../../server/store/server-store.ts'
import { setVerifier } from '../../server/verifiers/asked-verifiers.ts'
import { CounterDevice } from './counter-device.ts'
import { office } from './served-office.ts'

const hendra = 'hendra' as OfficerId
const lock = (letter: string): string => letter.repeat(108)
const signature = new Uint8Array(64)
let folder: string
let store: ServerStore
const [budi, dewi] = [new CounterDevice(office, 'loket-1'), new CounterDevice(office, 'loket-2')]

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'loket-box-'))
  store = await openSqliteStore(path.join(folder, 'server.db'))
  await store.ordering(office, async (tx) => {
    await tx.begin({ term: { office, n: 1, serverKey: 'a'.repeat(64), start: STREAM_START }, signature })
    for (const device of [budi, dewi]) await tx.enrol(device.enrolled)
  })
  for (const { device } of [budi, dewi]) await box().box(device, { publicKey: 'b'.repeat(64), signature })
})
afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

const box = () => store.verifierBox(office)
const written = (n: number, by: CounterDevice, named = by) => {
  const sealed = Buffer.alloc(30, n).toString('base64')
  return { officer: hendra, n, device: named.device, sealed, signature: by.key.sign(verifierInput({ office, officer: hendra, n, device: named.device, sealed })) }
}
const sets = (n: number, by: CounterDevice, ...to: readonly CounterDevice[]) => box().set({ verifier: written(n, by), keys: to.map(({ device }) => ({ device, key: lock('k') })) })
const held = async (): Promise<readonly string[]> => (await box().verifiers()).flatMap(({ verifier, keys }) => [`${verifier.n}`, ...keys.keys()])

test('with another letterbox what was locked for the one before is gone; with the same it stays', async () => {
  await sets(1, budi, budi, dewi)
  await box().box(dewi.device, { publicKey: 'b'.repeat(64), signature })
  expect(await held()).toEqual(['1', 'loket-1', 'loket-2'])
  await box().box(dewi.device, { publicKey: 'c'.repeat(64), signature })
  expect(await held()).toEqual(['1', 'loket-1'])
})

test('a new verifier lets go of the locks of the one before, and an old key is not locked for it', async () => {
  await sets(1, budi, budi, dewi)
  expect(await sets(2, dewi, dewi)).toBe(true)
  await box().wrap({ keys: [{ officer: hendra, n: 1, device: budi.device, key: lock('x') }] })
  expect(await held()).toEqual(['2', 'loket-2'])
  await box().wrap({ keys: [{ officer: hendra, n: 2, device: budi.device, key: lock('x') }] })
  expect(await held()).toEqual(['2', 'loket-1', 'loket-2'])
})

test('nothing is told of a revoked PC’s letterbox, nor of what was locked for it', async () => {
  await sets(1, budi, budi, dewi)
  await store.ordering(office, (tx) => tx.revoke(dewi.device, '2026-11-02T01:00:00.000Z' as IsoInstant))
  expect(await held()).toEqual(['1', 'loket-1'])
  expect((await box().boxes()).map(({ device }) => device)).toEqual(['loket-1'])
})

test('a verifier is brought by who wrote it, signed', async () => {
  const asked = (by: CounterDevice, named: CounterDevice, change: Partial<ReturnType<typeof written>> = {}) => setVerifier(box(), office, by.enrolled, { verifier: { ...written(1, by, named), ...change }, keys: [{ device: budi.device, key: lock('k') }] })
  expect(await asked(dewi, budi)).toEqual({ ok: false, refusal: 'malformed' })
  expect(await asked(dewi, dewi, { n: 2 })).toEqual({ ok: false, refusal: 'malformed' })
  expect(await asked(dewi, dewi)).toEqual({ ok: true, value: { outcome: 'kept' } })
  expect(await asked(budi, budi)).toEqual({ ok: true, value: { outcome: 'behind' } })
})
