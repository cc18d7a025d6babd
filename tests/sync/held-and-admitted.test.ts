import { afterAll, expect, test } from 'vitest'
import type { BookId, DeviceId, DossierId, IsoDate, OfficerId, ServiceId } from '#domain/ids.ts'
import type { SettingsEvent } from '#domain/office/settings-events.ts'
import { must } from '#domain/must.ts'
import { pekanbaruSikro } from '#domain/procedures/pekanbaru-sikro.ts'
import type { ClientId } from '#protocol/port.ts'
import { procedureRef } from '#store/settings/procedure-ref.ts'
import { takeHandlers } from '../../electron/calls/dossier/take.ts'
import { people } from '../domain/people.ts'
import { newCommand, REGISTER, SERVICE } from '../store/support/office-on-disk.ts'
import { clearAway } from '../store/support/temporary-folder.ts'
import { issues, issuesAgain } from './issued-permit.ts'
import type { Pc } from './pc.ts'
import { TwoPcs } from './two-pcs.ts'

afterAll(clearAway)

const SERI = { ...people.sari, id: 'seri' as OfficerId, name: 'Seri' }
const RENAMED = { ...people.sari, name: 'Sari Lain' }

async function catchUp(...pcs: readonly Pc[]): Promise<void> {
  for (const pc of pcs) await pc.sendsAll()
  for (const pc of pcs) await pc.takesAll()
}

const sets = (pc: Pc, aggregate: string, event: SettingsEvent): void => { pc.desk.act(people.nina, (tx) => { tx.append({ aggregate, base: null, event }) }) }
const admits = (pc: Pc, device: DeviceId): void => { pc.desk.act(people.nina, (tx) => { tx.admitQuarantined(device, must(pc.sync.quarantinedOf(device).at(-1), 'a held event').seq) }) }

/** What it has is what it folds from nothing. */
function sameFromNothing(pc: Pc): void {
  const before = pc.folded()
  expect(pc.foldedFromNothing()).toEqual(before)
}

test('S-46 what is done about a dossier whose receipt is held is held with it, on the PC too that received it under its old name; admitted it is all there', { timeout: 60_000 }, async () => {
  const two = await TwoPcs.open()
  const { server, front, back } = two
  await catchUp(front, back)
  const dossier = back.receives('Siti Rahmawati')
  const was = await back.revokedAndBack(server)
  // The receipt has its place before what is done about it is sent.
  await back.sendsAll()
  back.desk.does(people.sari, dossier, { do: 'withdraw', base: back.desk.state(dossier).lastTransition, reason: 'Pindah kota.' })
  back.notes(dossier, 'Sesudah kembali.')
  expect(back.sync.quarantined()).toEqual([])
  await back.takesAll()
  expect(back.folded()).toMatchObject({ unreadable: [], dossiers: [] })
  sameFromNothing(back)
  await catchUp(back, front)
  for (const pc of [front, back]) {
    expect(pc.store.dossiers.state(dossier)).toBeNull()
    expect(pc.folded()).toMatchObject({ unreadable: [], dossiers: [], events: [], words: [] })
    expect(pc.sync.quarantined().map(({ device, type }) => [device === was, type])).toEqual(expect.arrayContaining([[true, 'dossier.received'], [false, 'dossier.ended'], [false, 'note.added']]))
  }
  expect(back.folded()).toEqual(front.folded())
  sameFromNothing(back)
  admits(front, was)
  await catchUp(front, back)
  expect(back.desk.state(dossier)).toMatchObject({ applicant: { name: 'Siti Rahmawati' }, position: { as: 'withdrawn' } })
  expect(front.store.dossiers.history(dossier).map(({ event }) => event.type)).toEqual(expect.arrayContaining(['dossier.received', 'dossier.ended', 'note.added']))
  expect(back.folded()).toEqual(front.folded())
  expect(front.sync.quarantined()).toEqual([])
  for (const pc of [front, back]) sameFromNothing(pc)
  await two.close()
})

test('S-46 a dossier that is put aside while it is taken is said to wait for an admin; so it is whoever asks for it', { timeout: 60_000 }, async () => {
  const two = await TwoPcs.open()
  const { server, front, back } = two
  await catchUp(front, back)
  const dossier = back.receives('Siti Rahmawati')
  const was = await back.revokedAndBack(server)
  const takes = (pc: Pc) => {
    const placed = async () => catchUp(pc).then(() => true)
    return takeHandlers({ store: pc.store, sync: { line: { state: 'in-touch', contact: null, problem: '', serverHead: null }, placed } })['dossier.take']({ dossier, paperInHand: false }, { name: 'dossier.take', client: 'PC' as ClientId, officer: people.sari, command: newCommand(), now: pc.desk.now })
  }
  const said = { ok: false, refusal: { code: 'not-found', message: expect.stringContaining('menunggu persetujuan admin') as string } }
  expect(await takes(back)).toMatchObject(said)
  expect(await takes(back)).toMatchObject(said)
  await catchUp(back, front)
  expect(await takes(front)).toMatchObject(said)
  admits(front, was)
  await catchUp(front, back)
  expect(await takes(back)).toMatchObject({ ok: true, value: { standing: 'here' } })
  await two.close()
})

const ending = (pc: Pc) => pc.store.lists.page({ list: 'ending', from: '2026-11-10' as IsoDate, to: '2099-01-01' as IsoDate }, '', 10).ids

test('S-46 a permit that was renewed by one that is held ends on its day again', { timeout: 60_000 }, async () => {
  const permits: DossierId[] = []
  const two = await TwoPcs.open((pc) => permits.push(issues(pc, '2026-12-01' as IsoDate)))
  const { server, front, back } = two
  await catchUp(front, back)
  front.desk.at('2026-11-04T02:00:00.000Z')
  const renewal = issues(front, 'lifetime')
  expect(ending(front)).toEqual([renewal])
  await front.revokedAndBack(server)
  await catchUp(front, back)
  for (const pc of [front, back]) expect(ending(pc)).toEqual(permits)
  expect(front.folded()).toEqual(back.folded())
  await two.close()
})

test('S-46 rows of dossiers under a procedure that is held are written without it, on the PC too that published it, and with it once it is admitted', { timeout: 60_000 }, async () => {
  // Its permits bear no number, so that what was done under another one can be done again under this.
  const procedure = { ...pekanbaruSikro, documents: pekanbaruSikro.documents.map((document) => (document.paper === 'permit' ? { ...document, book: null } : document)) }
  const under = procedureRef(procedure)
  const permits: DossierId[] = []
  const two = await TwoPcs.open((pc) => permits.push(issues(pc, '2026-12-01' as IsoDate)))
  const { server, front, back } = two
  await catchUp(front, back)
  const listed = (pc: Pc) => [ending(pc), pc.store.lists.page({ list: 'unclaimed' }, '', 10).ids.toSorted()]
  sets(back, `procedure:${under.hash}`, { type: 'procedure.published', version: 1, body: procedure })
  const was = await back.revokedAndBack(server)
  back.desk.at('2026-11-04T02:00:00.000Z')
  const renewal = 'perpanjangan' as DossierId
  issuesAgain(back, { permit: must(permits[0], 'a permit'), renewal, under })
  const [known, unknown] = [[[renewal], [...permits, renewal].toSorted()], [permits, permits]]
  expect(listed(back)).toEqual(known)
  for (const wanted of [unknown, known]) {
    await catchUp(back, front)
    for (const pc of [front, back]) expect(listed(pc)).toEqual(wanted)
    expect(back.folded()).toEqual(front.folded())
    for (const pc of [front, back]) sameFromNothing(pc)
    if (wanted === unknown) admits(front, was)
    await catchUp(front)
  }
  await two.close()
})

test('S-46 a setting that was first made by what is held is nowhere, on the PC too that made it, until it is admitted', { timeout: 60_000 }, async () => {
  const two = await TwoPcs.open()
  const { server, front, back } = two
  await catchUp(front, back)
  sets(back, `officer:${SERI.id}`, { type: 'officer.registered', version: 1, body: SERI })
  sets(back, 'service:izin-baru', { type: 'service.defined', version: 1, body: { ...SERVICE, id: 'izin-baru' as ServiceId } })
  sets(back, 'book:minutes', { type: 'book.opened', version: 1, body: { ...REGISTER, id: 'minutes' as BookId, purpose: 'minutes' } })
  const was = await back.revokedAndBack(server)
  await catchUp(back, front)
  for (const { store: { settings } } of [front, back]) expect([settings.officer(SERI.id), settings.service('izin-baru' as ServiceId), settings.books().map(({ id }) => id).includes('minutes' as BookId)]).toEqual([null, null, false])
  expect(back.folded()).toEqual(front.folded())
  sameFromNothing(back)
  admits(front, was)
  await catchUp(front, back)
  for (const { store: { settings } } of [front, back]) expect(settings.officer(SERI.id)).toMatchObject({ name: 'Seri' })
  expect(back.folded()).toEqual(front.folded())
  await two.close()
})

test('S-46 a name that is admitted stands on what its officer did behind its place, wherever and whenever that was folded', { timeout: 60_000 }, async () => {
  const two = await TwoPcs.open()
  const { server, front, back } = two
  await catchUp(front, back)
  const dossier = front.receives('Siti Rahmawati')
  await catchUp(front, back)
  sets(back, `officer:${RENAMED.id}`, { type: 'officer.changed', version: 1, body: RENAMED })
  const was = await back.revokedAndBack(server)
  await catchUp(back, front)
  const later = front.receives('Joko')
  await catchUp(front, back)
  const pending = back.receives('Tini')
  admits(front, was)
  await catchUp(front)
  await catchUp(back, front)
  const namesOf = (pc: Pc, id: typeof dossier) => pc.store.dossiers.history(id).map(({ officerName }) => officerName)
  for (const pc of [front, back]) {
    expect(namesOf(pc, dossier)).toEqual(['Sari Wulandari', 'Sari Wulandari'])
    for (const id of [later, pending]) expect(namesOf(pc, id)).toEqual(['Sari Lain', 'Sari Lain'])
  }
  expect(back.folded()).toEqual(front.folded())
  for (const pc of [front, back]) sameFromNothing(pc)
  await two.close()
})
