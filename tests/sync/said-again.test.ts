import { afterAll, expect, test } from 'vitest'
import type { DeviceId } from '#domain/ids.ts'
import { rechain } from '#domain/log/authored-event.ts'
import { headInput } from '#domain/log/head-input.ts'
import { must } from '#domain/must.ts'
import { serverDevice } from '#domain/stream/server-device.ts'
import { toldDevices } from '../../electron/sync/office/told-devices.ts'
import { sha256 } from '../../server/node-crypto.ts'
import { controlWords } from '../../server/sequence/control-words.ts'
import { vouchedHere } from '../../server/sequence/vouched-here.ts'
import { OFFICE } from '../store/support/office-on-disk.ts'
import { clearAway } from '../store/support/temporary-folder.ts'
import { LanServer } from './lan-server.ts'
import { Pc } from './pc.ts'

// A server that was put back to an older copy and said something of devices before anybody brought it what it had lost: its own words cannot have their numbers again.

afterAll(clearAway)

interface Office {
  readonly server: LanServer
  readonly front: Pc
  readonly back: Pc
}

/** Two PCs and a server, of which there is a backup of now. */
async function office(): Promise<Office> {
  const front = Pc.alone('Front Office')
  const server = await LanServer.open(OFFICE.id)
  await front.joins(server)
  const back = await Pc.fresh('Back Office', server)
  for (const pc of [front, back, front]) await pc.catchesUp()
  await server.backUp()
  return { server, front, back }
}

/** The server forgets what it said since, and gives a PC that nobody has a name of its own before it hears of it. */
async function putBack({ server, front }: Office): Promise<void> {
  await server.putBack()
  await server.rename(front.store.device, 'Loket Depan')
}

const nameIn = (body: Uint8Array | string | null): unknown => (JSON.parse(Buffer.from(body ?? '').toString()) as { name?: unknown }).name
const known = async (server: LanServer, device: DeviceId) => must(await server.store.reading(OFFICE.id).device(device), 'an enrolled device')
const told = ({ front }: Office) => toldDevices(front.sync, front.trust.servers)

async function level(...pcs: readonly Pc[]): Promise<void> {
  for (const pc of [...pcs, ...pcs]) await pc.catchesUp()
}

async function end({ server, front, back }: Office, ...others: readonly Pc[]): Promise<void> {
  for (const pc of [front, back, ...others]) pc.close()
  await server.close()
}

test('S-25 who was revoked stays revoked: a server that was put back and said something else meanwhile says it again once a PC brings it', { timeout: 60_000 }, async () => {
  const all = await office()
  const { server, front, back } = all
  await server.revoke(back.store.device)
  await front.catchesUp()
  await putBack(all)
  expect((await back.pulls()).did).not.toBe('failed')
  await level(front)
  expect(await back.pulls()).toEqual({ did: 'failed', fault: 'refused' })
  expect((await known(server, back.store.device)).revoked).not.toBeNull()
  expect(told(all).map(({ name, revoked }) => [name, revoked !== null])).toEqual([['Loket Depan', false], ['Back Office', true]])
  await end(all)
})

test('S-25 nobody who was let in vanishes: he is let in again, with what he did, and two PCs never have one short code', { timeout: 60_000 }, async () => {
  const all = await office()
  const { server, front } = all
  const third = await Pc.fresh('Kepala Dinas', server)
  await third.catchesUp()
  third.receives('Siti Rahmawati')
  await server.rename(third.store.device, 'Meja Kadis')
  await level(third, front)
  await server.putBack()
  // Another PC is let in under the code that one had.
  const newcomer = await Pc.fresh('Laptop', server)
  await newcomer.catchesUp()
  expect((await known(server, newcomer.store.device)).code).toBe('C')
  expect(await third.pulls()).toEqual({ did: 'failed', fault: 'refused' })
  await level(front, third, newcomer)
  const codes = ['A Front Office', 'B Back Office', 'C Laptop', 'D Meja Kadis']
  expect((await server.store.reading(OFFICE.id).devices()).map(({ code, name }) => `${code} ${name}`).toSorted()).toEqual(codes)
  expect(told(all).map(({ code, name }) => `${code} ${name}`)).toEqual(codes)
  third.receives('Marolop Tua')
  await level(third, front, newcomer)
  for (const pc of [front, third]) expect(pc.folded()).toEqual(newcomer.folded())
  expect(newcomer.folded()['dossiers']).toHaveLength(2)
  await end(all, third, newcomer)
})

test('S-25 each word is said again once, however often it is brought, and what was said since stands', { timeout: 60_000 }, async () => {
  const all = await office()
  const { server, front, back } = all
  await server.rename(back.store.device, 'Belakang')
  await level(front)
  await putBack(all)
  await level(front)
  expect((await known(server, back.store.device)).name).toBe('Belakang')
  await server.rename(back.store.device, 'Belakang 2')
  // Opened anew, it brings them once more.
  front.reopen()
  await level(front)
  const words = await server.store.reading(OFFICE.id).chain(serverDevice(server.key.publicKey))
  expect(words.map(({ envelope, body }) => [envelope.type, nameIn(body)])).toEqual([
    ['device.enrolled', 'Front Office'], ['device.enrolled', 'Back Office'], ['device.renamed', 'Loket Depan'], ['device.renamed', 'Belakang'], ['device.renamed', 'Belakang 2'],
  ])
  await end(all)
})

test('S-25 a name that was given since stands, whatever name the server had given before it was put back', { timeout: 60_000 }, async () => {
  const all = await office()
  const { server, front, back } = all
  const renames = (minute: number, device: DeviceId, name: string) => server.sequencer.control(new Date(Date.UTC(2026, 10, 3, 1, minute)), async (tx) => {
    await tx.rename(device, name)
    return { type: 'device.renamed', version: 1, body: { device, name, by: null } }
  })
  const names = async () => Promise.all([front, back].map(async ({ store }) => (await known(server, store.device)).name))
  await renames(1, front.store.device, 'Depan')
  await renames(2, back.store.device, 'Belakang')
  await front.catchesUp()
  await server.putBack()
  await renames(3, back.store.device, 'Ruang Arsip')
  expect(await names()).toEqual(['Front Office', 'Ruang Arsip'])
  await level(front, back)
  expect(await names()).toEqual(['Depan', 'Ruang Arsip'])
  expect(told(all).map(({ name }) => name)).toEqual(['Depan', 'Ruang Arsip'])
  await end(all)
})

test('S-25 words that were forgotten twice are each said again, though their numbers follow each other and their chains do not', { timeout: 60_000 }, async () => {
  const all = await office()
  const { server, front, back } = all
  await server.rename(back.store.device, 'Belakang')
  await front.catchesUp()
  await putBack(all)
  // It has heard what stands there now, and has not sent what was there before.
  for (let pulls = 0; pulls < 2; pulls += 1) await front.pulls()
  await server.backUp()
  await server.revoke(back.store.device)
  await front.pulls()
  await server.putBack()
  await server.rename(front.store.device, 'Loket Muka')
  for (let pulls = 0; pulls < 2; pulls += 1) await front.pulls()
  await level(front)
  const { name, revoked } = await known(server, back.store.device)
  expect([name, revoked !== null]).toEqual(['Belakang', true])
  await end(all)
})

test('S-25 nothing is said again that the server never said, whoever brings it', { timeout: 60_000 }, async () => {
  const all = await office()
  const { server, front, back } = all
  await putBack(all)
  const [self, after] = [serverDevice(server.key.publicKey), { seq: 1, hash: 'f'.repeat(64) }]
  const words = controlWords({ type: 'device.revoked', version: 1, body: { device: back.store.device, by: null } }, 0, new Date('2026-11-02T01:00:00.000Z'))
  const signatures = rechain({ office: OFFICE.id, device: self }, after, [words], sha256).map(({ envelope }) => ({ seq: envelope.seq, signature: front.key.sign(headInput(envelope)) }))
  const head = await server.head()
  expect((await front.line.push({ of: self, after, events: [words], signatures }, new AbortController().signal)).outcome).toBe('fork')
  expect(await server.head()).toBe(head)
  expect((await known(server, back.store.device)).revoked).toBeNull()
  await end(all)
})

test('S-25 what a PC was before it says anew itself: the word that was lost is not said beside it', { timeout: 60_000 }, async () => {
  const all = await office()
  const { server, front, back } = all
  const was = 'lebih-lama' as DeviceId
  const tells = async (seq: number) => server.sequencer.succeed(new Date('2026-11-02T01:00:00.000Z'), await known(server, back.store.device), { device: was, end: { seq, hash: 'c'.repeat(64) } })
  await tells(5)
  await level(front)
  await putBack(all)
  await tells(7)
  await level(front, back)
  const { devices } = await vouchedHere(server.store.reading(OFFICE.id))
  expect(devices.get(back.store.device)?.earlier).toEqual([{ device: was, end: { seq: 7, hash: 'c'.repeat(64) } }])
  const words = await server.store.reading(OFFICE.id).chain(serverDevice(server.key.publicKey))
  expect(words.filter(({ envelope }) => envelope.type === 'device.succeeded')).toHaveLength(1)
  await end(all)
})
