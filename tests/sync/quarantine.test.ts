import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { CommandId, IsoInstant } from '#domain/ids.ts'
import type { DocumentId } from '#domain/workflow/procedure.ts'
import { must } from '#domain/must.ts'
import type { ClientId } from '#protocol/port.ts'
import type { OfficeSync } from '../../electron/calls/sync/office-sync.ts'
import { syncHandlers } from '../../electron/calls/sync/sync-calls.ts'
import { HAND_OVER } from '../domain/office-in-memory.ts'
import { people } from '../domain/people.ts'
import { OFFICE } from '../store/support/office-on-disk.ts'
import { clearAway } from '../store/support/temporary-folder.ts'
import { LanServer } from './lan-server.ts'
import { Pc } from './pc.ts'
import { TwoPcs } from './two-pcs.ts'

afterAll(clearAway)

const unasked = (): never => { throw new Error('the line is not asked') }
const UNASKED: OfficeSync = { line: { state: 'in-touch', contact: null, problem: '', serverHead: null }, term: 1, devices: () => [], server: null, serve: unasked, change: unasked, prepare: unasked, sheet: { founded: false, printed: false, print: unasked, take: unasked }, filling: null, stopFilling: unasked, stopServer: unasked, placed: unasked, join: unasked, makeCode: unasked, rename: unasked, revoke: unasked }

const textsOf = (pc: Pc): readonly string[] => (pc.folded()['events'] ?? []).flatMap((row) => /"text":"([^"]*)"/.exec(JSON.stringify(row).replaceAll('\\"', '"'))?.[1] ?? []).toSorted()

test('S-46 what is placed behind its device’s revocation is kept and counts for nothing, on any PC, until an admin admits it; then it counts from its place on', { timeout: 60_000 }, async () => {
  const front = Pc.alone('Front Office')
  const server = await LanServer.open(OFFICE.id)
  await front.joins(server)
  const [back, stolen] = [await Pc.fresh('Back Office', server), await Pc.fresh('Laptop', server)]
  const dossier = front.receives('Siti Rahmawati')
  for (const pc of [front, back, stolen]) await pc.catchesUp()
  stolen.notes(dossier, 'Sebelum dicabut.')
  // Said ahead of its revocation it would stand before that.
  stolen.desk.act(people.nina, (tx) => { tx.admitQuarantined(stolen.store.device, 1_000) })
  await stolen.catchesUp()
  stolen.notes(dossier, 'Sesudah dicabut.')
  const hidden = stolen.receives('Berkas dari laptop')
  const found = (after: number) => stolen.sync.ownAfter(after, { bytes: 1_000_000, events: 100 })
  const bring = async ({ after, events, signatures }: ReturnType<typeof found>) =>
    (await front.line.push({ of: stolen.store.device, after, events: [...events], signatures: [...signatures] }, new AbortController().signal)).outcome
  const lost = found(must(stolen.sync.toldEnd(), 'an end').seq)
  await server.revoke(stolen.store.device)
  // It is let in no more; another PC found its acts and brings them.
  expect(await stolen.pushes()).toEqual({ did: 'failed', fault: 'refused' })
  await front.catchesUp()
  expect(await bring(lost)).toBe('stored')
  for (const pc of [front, back]) await pc.catchesUp()
  expect(textsOf(front)).toEqual(['Sebelum dicabut.'])
  expect(back.store.dossiers.state(hidden)).toBeNull()
  expect(back.folded()).toEqual(front.folded())
  const held = back.sync.quarantined()
  expect(held.map(({ type, aggregate }) => [type, aggregate])).toContainEqual(['note.added', `dossier:${dossier}`])
  expect(held.map(({ seq }) => seq)).toEqual(lost.events.map((_event, index) => lost.after.seq + index + 1))
  back.reopen(({ data }) => { for (const part of ['', '-wal', '-shm']) rmSync(join(data, `register.db${part}`), { force: true }) })
  expect(textsOf(back)).toEqual(['Sebelum dicabut.'])
  // It is revoked once more, as by another server: what stands between the two words stays held.
  await server.revoke(stolen.store.device)
  for (const pc of [front, back]) await pc.catchesUp()
  back.reopen(({ data }) => { for (const part of ['', '-wal', '-shm']) rmSync(join(data, `register.db${part}`), { force: true }) })
  expect([textsOf(back), back.sync.quarantined()]).toEqual([['Sebelum dicabut.'], held])
  // Its own word for itself is held, too.
  stolen.desk.act(people.nina, (tx) => { tx.admitQuarantined(stolen.store.device, 1_000) })
  expect(await bring(found(must(held.at(-1), 'a held event').seq))).toBe('stored')
  for (const pc of [front, back]) await pc.catchesUp()
  expect(textsOf(front)).toEqual(['Sebelum dicabut.'])

  const calls = syncHandlers({ store: front.store, sync: UNASKED, reopen: () => {} })
  const nina = { officer: people.nina, name: 'sync.admit' as const, client: 'PC' as ClientId, command: 'terima-laptop' as CommandId, now: '2026-11-04T02:00:00.000Z' as IsoInstant }
  expect(await calls['sync.admit']({ device: back.store.device }, nina)).toMatchObject({ ok: false, refusal: { code: 'not-found' } })
  expect(await calls['sync.admit']({ device: stolen.store.device }, nina)).toEqual({ ok: true, value: {} })
  expect(textsOf(front)).toEqual(['Sebelum dicabut.'])
  for (const pc of [front, back]) await pc.catchesUp()
  expect(textsOf(front)).toEqual(['Sebelum dicabut.', 'Sesudah dicabut.'])
  expect(back.desk.state(hidden).applicant.name).toBe('Berkas dari laptop')
  expect(back.sync.quarantined()).toEqual([])
  expect(back.folded()).toEqual(front.folded())
  // Folded from nothing it is the same.
  const before = back.folded()
  back.sync.goBackTo(0)
  await back.catchesUp()
  expect(back.folded()).toEqual(before)
  for (const pc of [front, back, stolen]) pc.close()
  await server.close()
})

test('S-46 two PCs that were revoked let in nothing of each other; the word of one counts once that is let in itself', { timeout: 60_000 }, async () => {
  const front = Pc.alone('Front Office')
  const server = await LanServer.open(OFFICE.id)
  await front.joins(server)
  const stolen = [await Pc.fresh('Laptop', server), await Pc.fresh('Laptop kedua', server)]
  const dossiers = [front.receives('Siti Rahmawati'), front.receives('Tomi Sinaga')]
  for (const pc of [front, ...stolen]) await pc.catchesUp()
  for (const pc of stolen) await server.revoke(pc.store.device)
  for (const [nth, pc] of stolen.entries()) {
    const after = must(pc.sync.toldEnd(), 'an end').seq
    pc.notes(must(dossiers[nth], 'a dossier'), `Dari laptop ${nth + 1}.`)
    const other = must(stolen[1 - nth], 'the other')
    pc.desk.act(people.nina, (tx) => { tx.admitQuarantined(other.store.device, 1_000) })
    const { events, signatures, ...found } = pc.sync.ownAfter(after, { bytes: 1_000_000, events: 100 })
    expect((await front.line.push({ of: pc.store.device, ...found, events: [...events], signatures: [...signatures] }, new AbortController().signal)).outcome).toBe('stored')
  }
  await front.catchesUp()
  expect(textsOf(front)).toEqual([])
  expect(front.sync.quarantined().filter(({ type }) => type === 'quarantine.admitted')).toHaveLength(2)
  // Whoever admits all the first did admits what that admitted.
  front.desk.act(people.nina, (tx) => { tx.admitQuarantined(must(stolen[0], 'the first').store.device, 1_000) })
  await front.catchesUp()
  expect(textsOf(front)).toEqual(['Dari laptop 1.', 'Dari laptop 2.'])
  expect(front.sync.quarantined()).toEqual([])
  const before = front.folded()
  front.sync.goBackTo(0)
  await front.catchesUp()
  expect(front.folded()).toEqual(before)
  for (const pc of [front, ...stolen]) pc.close()
  await server.close()
})

test('S-46 a PC whose earlier device was revoked works on by the name it has since', { timeout: 60_000 }, async () => {
  const two = await TwoPcs.open()
  const { server, front, back } = two
  const dossier = front.receives('Siti Rahmawati')
  for (const pc of [front, back]) await pc.catchesUp()
  back.notes(dossier, 'Catatan lama.')
  await back.catchesUp()
  const copy = back.copyOfData()
  back.notes(dossier, 'Catatan yang hilang.')
  back.putBack(copy)
  const was = must(back.sync.earlier.at(-1), 'the one before')
  expect(was).not.toBe(back.store.device)
  await server.revoke(was)
  await back.joins(server)
  const own = back.receives('Tomi Sinaga')
  await back.catchesUp()
  await front.catchesUp()
  expect(front.desk.state(own).applicant.name).toBe('Tomi Sinaga')
  expect(back.folded()).toEqual(front.folded())
  await two.close()
})

test('S-46 what a PC did that came back under another name stands there as everywhere: a held hand-over is in no book, a held name on nothing that was done since', { timeout: 60_000 }, async () => {
  const two = await TwoPcs.open()
  const { server, front, back } = two
  const [dossier, other] = [front.receives('Siti Rahmawati'), front.receives('Joko')]
  for (const pc of [front, back]) await pc.catchesUp()
  back.desk.act(people.nina, (tx) => {
    tx.append({ aggregate: `officer:${people.sari.id}`, base: null, event: { type: 'officer.changed', version: 1, body: { ...people.sari, name: 'Sari Lain' } } })
    tx.append({ aggregate: `dossier:${dossier}`, base: null, event: { type: 'document.handed-over', version: 1, body: { ...HAND_OVER, document: 'permit' as DocumentId } } })
  })
  const revoked = await back.revokedAndBack(server)
  back.desk.act(people.sari, (tx) => tx.append({ aggregate: `dossier:${other}`, base: null, event: { type: 'note.added', version: 1, body: { text: 'Sesudah kembali.' } } }))
  for (const pc of [back, front, back]) await pc.catchesUp()
  expect(front.sync.quarantinedOf(revoked).map(({ type }) => type)).toEqual(expect.arrayContaining(['officer.changed', 'document.handed-over']))
  expect(textsOf(front)).toEqual(['Sesudah kembali.'])
  expect(back.folded()).toEqual(front.folded())
  await two.close()
})

test('S-16 data from the moment a revoked PC was let in again, put back later: it goes by a name nobody went by, and holds no run', { timeout: 60_000 }, async () => {
  const two = await TwoPcs.open()
  const { server, front, back } = two
  await two.level()
  back.receives('Tomi Sinaga')
  await two.level()
  const { device: was } = back.store
  await server.revoke(was)
  const since = await back.isLetInAgain(server)
  // Closed and opened once more it goes by that name.
  const copy = back.copyOfData()
  expect(back.store.device).toBe(since)
  const dossier = back.receives('Siti Rahmawati')
  await two.level()
  back.putBack(copy)
  expect([was, since]).not.toContain(back.store.device)
  const [opened] = back.sync.ownAfter(0, { bytes: 10_000, events: 1 }).events
  expect(opened).toMatchObject({ type: 'device.opened', typeVersion: 2 })
  expect(JSON.parse(String(opened?.body))).toMatchObject({ reason: 'mark-ahead', numbering: 'stopped' })
  await back.joins(server)
  await two.level()
  expect(back.desk.state(dossier).applicant.name).toBe('Siti Rahmawati')
  expect(back.folded()).toEqual(front.folded())
  await two.close()
})

test('S-16 a revoked PC at which nothing was ever done is let in again, too', { timeout: 60_000 }, async () => {
  const two = await TwoPcs.open()
  const { server, front, back } = two
  await two.level()
  const { device: was } = back.store
  await server.revoke(was)
  const since = await back.isLetInAgain(server)
  for (let openings = 0; openings < 2; openings += 1) {
    back.reopen()
    expect(back.store.device).toBe(since)
    expect(back.store.membership.read()?.device).toBe(since)
  }
  const dossier = back.receives('Siti Rahmawati')
  await two.level()
  expect(front.desk.state(dossier).applicant.name).toBe('Siti Rahmawati')
  expect(front.sync.quarantined()).toEqual([])
  expect(back.store.incidents).toEqual([])
  expect(back.folded()).toEqual(front.folded())
  await two.close()
})
