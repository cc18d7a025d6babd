import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import type { DossierId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { CounterDevice, type TestEvent } from '../server/counter-device.ts'
import { OFFICE } from '../store/support/office-on-disk.ts'
import { clearAway } from '../store/support/temporary-folder.ts'
import { LanServer } from './lan-server.ts'
import { Pc } from './pc.ts'

// What only a server may say of devices, said by a PC that is let in: its server orders it, for it reads no bodies, and nobody believes it.

afterAll(clearAway)

let server: LanServer
let [front, back]: Pc[] = []
let liar: CounterDevice
let stranger: CounterDevice
let dossier: DossierId

beforeEach(async () => {
  front = Pc.alone('Front Office')
  server = await LanServer.open(OFFICE.id)
  await front.joins(server)
  back = await Pc.fresh('Back Office', server)
  ;[liar, stranger] = [new CounterDevice(OFFICE.id, 'loket-pendusta'), new CounterDevice(OFFICE.id, 'orang-luar')]
  await server.enrol(liar.device, liar.key.publicKey, 'Ruang Arsip')
  dossier = front.receives('Siti Rahmawati')
  for (const pc of pcs()) await pc.catchesUp()
}, 60_000)

afterEach(async () => {
  for (const pc of pcs()) pc.close()
  await server.close()
})

const pcs = (): readonly [Pc, Pc] => [must(front, 'the Front Office'), must(back, 'the Back Office')]

function lies(): readonly TestEvent[] {
  const [, victim] = pcs()
  const about = (device: string, type: string, body: object): TestEvent => ({ aggregate: `device:${device}`, type, typeVersion: 1, body: { device, ...body, by: liar.device } })
  return [
    about(stranger.device, 'device.enrolled', { publicKey: stranger.key.publicKey, name: 'PC Baru', code: 'Z' }),
    about(victim.store.device, 'device.enrolled', { publicKey: liar.key.publicKey, name: 'Back Office', code: 'Z' }),
    about(victim.store.device, 'device.renamed', { name: 'Bukan Back Office' }),
    about(victim.store.device, 'device.revoked', {}),
    about(victim.store.device, 'device.succeeded', { end: { seq: 1, hash: 'a'.repeat(64) } }),
  ]
}

test('S-46 a PC that says who is let in, revoked or called otherwise is believed by nobody', { timeout: 60_000 }, async () => {
  const [witness, victim] = pcs()
  const known = [...witness.trust.devices]
  liar.tells(lies())
  expect((await server.sequencer.push(liar.enrolled, liar.batch())).outcome).toBe('stored')
  victim.notes(dossier, 'Sesudah kebohongan itu.')
  for (const pc of [victim, witness, victim]) await pc.catchesUp()
  expect([...witness.trust.devices]).toEqual(known)
  expect(witness.sync.quarantined()).toEqual([])
  expect(JSON.stringify(witness.folded()['events'])).toContain('Sesudah kebohongan itu.')
  expect(victim.folded()).toEqual(witness.folded())
  expect(must(witness.store.hands, 'hands').nameOf(victim.store.device)).toBe('Back Office')
  // Read anew from what is here it is the same.
  witness.reopen()
  expect([...witness.trust.devices]).toEqual(known)
  expect(witness.sync.quarantined()).toEqual([])
})

test('S-23 nor by a server that is given its stream back', { timeout: 60_000 }, async () => {
  await server.backUp()
  liar.tells(lies())
  expect((await server.sequencer.push(liar.enrolled, liar.batch())).outcome).toBe('stored')
  const [witness, victim] = pcs()
  await witness.catchesUp()
  await server.putBack()
  expect(await witness.pulls()).toMatchObject({ did: 'offered' })
  expect(await server.store.reading(OFFICE.id).device(stranger.device)).toBeNull()
  expect(await server.store.reading(OFFICE.id).device(victim.store.device)).toMatchObject({ publicKey: victim.key.publicKey, name: 'Back Office', revoked: null })
})

test('S-21 what a stranger signed has no place in a page, whoever vouches for them', { timeout: 60_000 }, async () => {
  const [witness] = pcs()
  liar.tells(lies())
  await server.sequencer.push(liar.enrolled, liar.batch())
  stranger.act('1')
  expect((await server.sequencer.push(liar.enrolled, { of: stranger.device, ...stranger.batch() })).outcome).toBe('unknown')
  await witness.catchesUp()
  expect(witness.trust.verify(stranger.device, { device: stranger.device, ...stranger.end() }, must(stranger.batch().signatures[0], 'a signature').signature)).toBe(false)
})
