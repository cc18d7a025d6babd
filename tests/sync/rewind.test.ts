import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import type { DeviceId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { FoldedAgain } from '#store/register/folded-again.ts'
import { newKeyPem, signingKey } from '../../server/node-crypto.ts'
import { CounterDevice } from '../server/counter-device.ts'
import { OFFICE } from '../store/support/office-on-disk.ts'
import { clearAway } from '../store/support/temporary-folder.ts'
import { LanServer } from './lan-server.ts'
import { Pc } from './pc.ts'

afterAll(clearAway)

const textsOf = (pc: Pc): readonly string[] => (pc.folded()['events'] ?? []).flatMap((row) => /"text":"([^"]*)"/.exec(JSON.stringify(row).replaceAll('\\"', '"'))?.[1] ?? []).toSorted()

/** What the stream there has of a dossier, in its order. */
const typesOf = (pc: Pc, dossier: ReturnType<Pc['receives']>): readonly string[] =>
  (pc.sync.tailAfter(0, 1000)?.stretches ?? []).flatMap(({ events }) => events.filter(({ aggregate }) => aggregate === `dossier:${dossier}`).map(({ type }) => type))

interface Office {
  readonly server: LanServer
  readonly front: Pc
  readonly back: Pc
}

/** Two PCs and a server, of which there is a backup from before the last notes. */
async function office(): Promise<Office & { readonly dossier: ReturnType<Pc['receives']> }> {
  const front = Pc.alone('Front Office')
  const server = await LanServer.open(OFFICE.id)
  await front.joins(server)
  const back = await Pc.fresh('Back Office', server)
  const dossier = front.receives('Siti Rahmawati')
  await everybody({ server, front, back })
  await server.backUp()
  front.notes(dossier, 'Catatan 1 dari depan.')
  await everybody({ server, front, back })
  back.notes(dossier, 'Catatan 2 dari belakang.')
  await everybody({ server, front, back })
  return { server, front, back, dossier }
}

async function everybody({ front, back }: Office): Promise<void> {
  for (const pc of [front, back, front, back]) await pc.catchesUp()
}

async function end({ server, front, back }: Office): Promise<void> {
  front.close()
  back.close()
  await server.close()
}

function same({ front, back }: Office): void {
  expect(back.folded()).toEqual(front.folded())
  for (const pc of [front, back]) expect(pc.sync.waiting()).toMatchObject({ kept: 0, sent: 0 })
}

test('S-23 a server put back to an older day gets back what it once ordered, in its old order, before it orders more', { timeout: 60_000 }, async () => {
  const all = await office()
  const { server, front, back, dossier } = all
  const [before, head] = [front.folded(), await server.head()]
  await server.putBack()
  const behind = head - (await server.head())
  expect(behind).toBeGreaterThan(1)
  expect(await back.pulls()).toEqual({ did: 'offered', rows: behind })
  expect(await server.head()).toBe(head)
  expect(back.folded()).toEqual(before)
  front.notes(dossier, 'Catatan 3 dari depan.')
  await everybody(all)
  expect(textsOf(back)).toEqual(['Catatan 1 dari depan.', 'Catatan 2 dari belakang.', 'Catatan 3 dari depan.'])
  same(all)
  await end(all)
})

test('S-22 nothing is taken that builds upon what a server has lost: the PC that did it first brings back what was there', { timeout: 60_000 }, async () => {
  const all = await office()
  const { server, front, back } = all
  const lost = front.receives('Marolop Tua')
  await everybody(all)
  await server.putBack()
  const there = await server.head()
  back.notes(lost, 'Dikerjakan sebelum tahu.')
  expect(await back.pushes()).toEqual({ did: 'failed', fault: 'no-line' })
  expect(await server.head()).toBe(there)
  expect(await back.pulls()).toMatchObject({ did: 'offered' })
  expect(await back.pushes()).toMatchObject({ did: 'sent' })
  await everybody(all)
  expect(textsOf(front)).toContain('Dikerjakan sebelum tahu.')
  expect(front.folded()['unreadable']).toEqual([])
  same(all)
  await end(all)
})

test('S-22 a server put back that ordered something else meanwhile: what lost its place waits for another one, whoever’s it is, and nothing is lost', { timeout: 60_000 }, async () => {
  const all = await office()
  const { server, front, back, dossier } = all
  await server.putBack()
  // A PC nobody knew of comes before those who have what is lost; and the Back Office stays away for good.
  const third = await Pc.heardFirst('Kepala Dinas', server, dossier)
  const step = await front.pulls()
  expect(step).toMatchObject({ did: 'rewound' })
  expect(textsOf(front)).toEqual(['Catatan 1 dari depan.'])
  front.reopen()
  expect(textsOf(front)).toEqual(['Catatan 1 dari depan.'])
  await front.catchesUp()
  await third.catchesUp()
  expect(textsOf(third)).toEqual(['Catatan 1 dari depan.', 'Catatan 2 dari belakang.', 'Catatan dari Kadis.'])
  await everybody(all)
  await third.catchesUp()
  same(all)
  same({ server, front, back: third })
  front.reopen()
  expect(front.folded()).toEqual(back.folded())
  third.close()
  await end(all)
})

test('S-20 S-22 a power cut that undid in the Buku Register what a rewind had done there: all of it is folded anew once other rows stand where it was, with Loket open', { timeout: 60_000 }, async () => {
  const all = await office()
  const { server, front, dossier } = all
  await server.putBack()
  const third = await Pc.heardFirst('Kepala Dinas', server, dossier)
  const before = front.copyOfData()
  expect(await front.pulls()).toMatchObject({ did: 'rewound' })
  front.reopen(({ data }) => {
    for (const left of ['', '-wal', '-shm']) rmSync(join(data, `register.db${left}`), { force: true })
    cpSync(join(before, 'register.db'), join(data, 'register.db'))
  })
  expect(front.sync.folded()).toBeGreaterThan(front.sync.head().g)
  for (const pc of [front, third]) await pc.catchesUp()
  await everybody(all)
  await third.catchesUp()
  expect(textsOf(third)).toEqual(['Catatan 1 dari depan.', 'Catatan 2 dari belakang.', 'Catatan dari Kadis.'])
  same(all)
  same({ ...all, back: third })
  third.close()
  await end(all)
})

test('S-20 S-22 a stream fetched again from a server that was put back: all is folded anew once other rows stand where it was, also of dossiers that are open at the counter', { timeout: 60_000 }, async () => {
  const all = await office()
  const { server, front, dossier } = all
  await server.putBack()
  const third = await Pc.heardFirst('Kepala Dinas', server, dossier)
  for (let note = 2; note < 8; note += 1) third.notes(dossier, `Catatan ${note} dari Kadis.`)
  await third.catchesUp()
  front.reopen(({ data }) => {
    for (const left of ['', '-wal', '-shm']) rmSync(join(data, `stream.db${left}`), { force: true })
  })
  const folded = front.sync.folded()
  expect(folded).toBeGreaterThan(0)
  while (front.sync.head().g <= folded) {
    expect(front.store.dossiers.state(dossier)).not.toBeNull()
    await front.pulls()
  }
  await everybody(all)
  await third.catchesUp()
  same(all)
  same({ ...all, back: third })
  third.close()
  await end(all)
})

test('S-22 of what lost its place, that which has one again is passed over, and nothing behind it', { timeout: 60_000 }, async () => {
  const all = await office()
  const { server, front, back, dossier } = all
  back.notes(dossier, 'Catatan 3 dari belakang.')
  await everybody(all)
  await server.putBack()
  const third = await Pc.heardFirst('Kepala Dinas', server, dossier)
  expect(await front.pulls()).toMatchObject({ did: 'rewound' })
  const lost = () => front.sync.lost(0, 1_000_000)
  expect(lost()).toMatchObject({ device: front.store.device })
  // It is switched off when the server has the first of them again.
  while (lost()?.device === front.store.device) {
    await front.pushes()
    await front.pulls()
  }
  const next = must(lost(), 'what the Back Office did')
  expect(next).toMatchObject({ device: back.store.device, events: [{ type: 'note.added' }, { type: 'device.opened' }, { type: 'note.added' }] })
  front.reopen()
  await front.catchesUp()
  await third.catchesUp()
  expect(textsOf(third)).toEqual(['Catatan 1 dari depan.', 'Catatan 2 dari belakang.', 'Catatan 3 dari belakang.', 'Catatan dari Kadis.'])
  third.close()
  await end(all)
})

test('S-22 a server put back once more, before what was sent had come back, gets it sent once more, and nothing that builds upon it before', { timeout: 60_000 }, async () => {
  const all = await office()
  const { server, front, back } = all
  const lost = back.receives('Marolop Tua')
  await everybody(all)
  front.notes(lost, 'Ditulis setelah diterima.')
  await everybody(all)
  await server.putBack()
  const third = await Pc.fresh('Kepala Dinas', server)
  await third.catchesUp()
  await server.backUp()
  // The Back Office stays away.
  expect(await front.pulls()).toMatchObject({ did: 'rewound' })
  while ((await front.pulls()).did !== 'nothing');
  while ((await front.pushes()).did !== 'nothing');
  await server.putBack()
  await front.catchesUp()
  const [first] = typesOf(front, lost)
  expect(first).toBe('dossier.received')
  await third.catchesUp()
  expect(textsOf(third)).toEqual(['Catatan 1 dari depan.', 'Catatan 2 dari belakang.', 'Ditulis setelah diterima.'])
  await everybody(all)
  same({ server, front, back: third })
  third.close()
  await end(all)
})

test('S-22 what was sent once is sent again where it loses its place a second time', { timeout: 60_000 }, async () => {
  const all = await office()
  const { server, front, dossier } = all
  await server.putBack()
  const third = await Pc.fresh('Kepala Dinas', server)
  await third.catchesUp()
  await server.backUp()
  expect(await front.pulls()).toMatchObject({ did: 'rewound' })
  await front.catchesUp()
  await server.putBack()
  third.notes(dossier, 'Catatan dari Kadis.')
  expect(await third.pushes()).toMatchObject({ did: 'sent' })
  // Neither reopens, and the Back Office, which wrote the second note, stays away.
  expect(await front.pulls()).toMatchObject({ did: 'rewound' })
  await front.catchesUp()
  await third.catchesUp()
  expect(textsOf(third)).toEqual(['Catatan 1 dari depan.', 'Catatan 2 dari belakang.', 'Catatan dari Kadis.'])
  third.close()
  await end(all)
})

test('S-22 what a server had said of devices and lost holds again once it comes back: who was revoked is let in no more', { timeout: 60_000 }, async () => {
  const all = await office()
  const { server, front, back, dossier } = all
  const third = await Pc.fresh('Kepala Dinas', server)
  await everybody(all)
  await third.catchesUp()
  await server.backUp()
  await server.revoke(back.store.device)
  await front.catchesUp()
  await server.putBack()
  third.notes(dossier, 'Catatan dari Kadis.')
  await third.sendsAll()
  expect(await front.pulls()).toMatchObject({ did: 'rewound' })
  await front.catchesUp()
  expect(await back.pulls()).toEqual({ did: 'failed', fault: 'refused' })
  await third.catchesUp()
  expect(third.folded()).toEqual(front.folded())
  third.close()
  await end(all)
})

test('S-22 S-60 scans that came to stand where others did are looked for, too', { timeout: 60_000 }, async () => {
  const all = await office()
  const { server, front } = all
  const scans = must(front.store.scans, 'scans')
  while (scans.look());
  expect(scans.counts().wanted).toBe(0)
  await server.putBack()
  const scanner = new CounterDevice(OFFICE.id, 'loket-pemindai')
  await server.enrol(scanner.device, scanner.key.publicKey, 'Pemindai')
  scanner.tells([{ type: 'attachment.added', typeVersion: 1, aggregate: 'dossier:lain', body: { hash: 'c'.repeat(64), name: 'KTP.pdf', mediaType: 'application/pdf', size: 9, addedAt: '' } }])
  await server.sequencer.push(scanner.enrolled, scanner.batch())
  expect(await front.pulls()).toMatchObject({ did: 'rewound' })
  await front.catchesUp()
  while (scans.look());
  expect(scans.counts().wanted).toBe(1)
  await end(all)
})

test('S-22 killed between going back and folding anew, a PC folds anew when it is on again', { timeout: 60_000 }, async () => {
  const all = await office()
  const { server, front, back, dossier } = all
  await server.putBack()
  const third = await Pc.heardFirst('Kepala Dinas', server, dossier)
  const killed = vi.spyOn(FoldedAgain.prototype, 'goOn').mockImplementation(() => { throw new Error('killed') })
  await expect(front.pulls()).rejects.toThrow('killed')
  killed.mockRestore()
  front.reopen()
  expect(textsOf(front)).toEqual(['Catatan 1 dari depan.'])
  await everybody(all)
  await third.catchesUp()
  same(all)
  expect(back.folded()).toEqual(third.folded())
  third.close()
  await end(all)
})

test('S-30 a server replaced by an empty one with a key of its own is filled in old order by the PC furthest ahead, whose office key names it', { timeout: 60_000 }, async () => {
  const all = await office()
  const { server, front, back, dossier } = all
  const [before, head, old] = [front.folded(), front.sync.head(), server.key]
  const key = signingKey(newKeyPem())
  const term = server.signed({ office: OFFICE.id, n: 2, serverKey: key.publicKey, start: head })
  const enrolled = must(await server.store.reading(OFFICE.id).device(front.store.device), 'the Front Office')
  await server.replace([...(await server.record()).terms, term], key, { ...enrolled, code: '' })
  expect(await front.pulls()).toMatchObject({ did: 'offered' })
  expect(await server.head()).toBe(head.g)
  expect(front.folded()).toEqual(before)
  front.notes(dossier, 'Catatan 3 dari depan.')
  await everybody(all)
  expect(textsOf(back)).toEqual(['Catatan 1 dari depan.', 'Catatan 2 dari belakang.', 'Catatan 3 dari depan.'])
  expect(back.trust.term).toMatchObject({ n: 2, serverKey: key.publicKey })
  expect(old.publicKey).not.toBe(key.publicKey)
  same(all)
  await end(all)
})

test('S-23 S-30 the next server is filled by a PC that went back just before, too: its term promises what comes before it, whatever was said', { timeout: 60_000 }, async () => {
  const all = await office()
  const { server, front } = all
  await server.putBack()
  await server.rename(front.store.device, 'Loket depan')
  expect(await front.pulls()).toMatchObject({ did: 'rewound' })
  expect(front.sync.said()).toBeNull()
  const [before, head, key] = [front.folded(), front.sync.head(), signingKey(newKeyPem())]
  const term = server.signed({ office: OFFICE.id, n: 2, serverKey: key.publicKey, start: head })
  const enrolled = must(await server.store.reading(OFFICE.id).device(front.store.device), 'the Front Office')
  await server.replace([...(await server.record()).terms, term], key, { ...enrolled, code: '' })
  expect(await front.pulls()).toEqual({ did: 'offered', rows: head.g })
  expect([await server.head(), front.sync.head()]).toEqual([head.g, head])
  expect(front.folded()).toEqual(before)
  await everybody(all)
  same(all)
  await end(all)
})

test('S-30 who has not what leads to where the next server’s term begins leaves it to be filled by others, and keeps what is here', { timeout: 60_000 }, async () => {
  const all = await office()
  const { server, front, back, dossier } = all
  front.notes(dossier, 'Ini belum dibaca komputer belakang.')
  await front.catchesUp()
  const [behind, head, key] = [back.sync.head(), front.sync.head(), signingKey(newKeyPem())]
  expect(behind.g).toBeLessThan(head.g)
  const term = server.signed({ office: OFFICE.id, n: 2, serverKey: key.publicKey, start: head })
  const enrolled = await Promise.all([front, back].map(async ({ store }) => ({ ...must(await server.store.reading(OFFICE.id).device(store.device), 'a device'), code: '' })))
  const terms = [...(await server.record()).terms, term]
  await server.replace(terms, key, must(enrolled[1], 'the Back Office'))
  expect(await back.pulls()).toEqual({ did: 'nothing' })
  expect([await server.head(), back.sync.head()]).toEqual([0, behind])
  await server.replace(terms, key, must(enrolled[0], 'the Front Office'))
  expect(await front.pulls()).toEqual({ did: 'offered', rows: head.g })
  await everybody(all)
  same(all)
  await end(all)
})

test('S-10 what was sent and not seen back is asked after: a server put back in between has lost it, and nobody else could tell', { timeout: 60_000 }, async () => {
  const all = await office()
  const { server, front, dossier } = all
  await server.backUp()
  front.notes(dossier, 'Terkirim, lalu server dikembalikan.')
  expect((await front.pushes()).did).toBe('sent')
  expect((await front.pushes()).did).toBe('nothing')
  await server.putBack()
  expect(await front.pulls()).toEqual({ did: 'nothing' })
  expect(front.sync.waiting()).toMatchObject({ kept: 0, sent: 1 })
  await everybody(all)
  same(all)
  expect(textsOf(all.back)).toContain('Terkirim, lalu server dikembalikan.')
  await end(all)
})

test('S-22 S-23 what the server last signed is of the stream that is here, also where another one came to end at the same place', { timeout: 60_000 }, async () => {
  const all = await office()
  const { server, front } = all
  const scanner = 'pemindai' as DeviceId
  await server.enrol(scanner, signingKey(newKeyPem()).publicKey, 'Pemindai')
  await front.takesAll()
  expect(front.trust.devices.has(scanner)).toBe(true)
  const { g } = front.sync.head()
  await server.putBack()
  for (let nth = 1; (await server.head()) < g; nth += 1) await server.rename(front.store.device, `Loket ${nth}`)
  expect(await front.pulls()).toMatchObject({ did: 'rewound' })
  expect(front.trust.devices.has(scanner)).toBe(false)
  await front.takesAll()
  expect(front.sync.head().g).toBe(g)
  expect(front.sync.said()?.head).toMatchObject(front.sync.head())
  expect(front.store.verify(10)).toEqual([])
  await end(all)
})
