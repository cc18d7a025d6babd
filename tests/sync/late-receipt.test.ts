import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { isTransition } from '#domain/dossier/transition.ts'
import type { DossierId, EventRef } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { people } from '../domain/people.ts'
import { CounterDevice, type TestEvent } from '../server/counter-device.ts'
import { OFFICE } from '../store/support/office-on-disk.ts'
import { clearAway } from '../store/support/temporary-folder.ts'
import { LanServer } from './lan-server.ts'
import { Pc } from './pc.ts'

afterAll(clearAway)

interface Story {
  readonly server: LanServer
  /** Where the dossier comes in, and is worked at while others send what stands before it. */
  readonly front: Pc
  /** Hears of each act by itself. */
  readonly back: Pc
  /** Hears of all at the end. */
  readonly away: Pc
  /** An enrolled machine with anything in its chain. */
  readonly odd: CounterDevice
}

async function story(): Promise<Story> {
  const front = Pc.alone('Front Office')
  const server = await LanServer.open(OFFICE.id)
  await front.joins(server)
  const [back, away] = [await Pc.fresh('Back Office', server), await Pc.fresh('Kasi', server)]
  for (const pc of [front, back, away]) await pc.catchesUp()
  const odd = new CounterDevice(OFFICE.id, 'loket-lain')
  await server.enrol(odd.device, odd.key.publicKey, 'Lain')
  return { server, front, back, away, odd }
}

async function ends({ server, front, back, away }: Story): Promise<void> {
  for (const pc of [front, back, away]) pc.close()
  await server.close()
}

async function sends({ server, odd }: Story, ...events: readonly TestEvent[]): Promise<void> {
  const { seq } = odd.end()
  odd.tells(events)
  expect((await server.sequencer.push({ ...odd.enrolled }, odd.batch(seq))).outcome).toBe('stored')
}

const of = (dossier: DossierId) => ({ typeVersion: 1, aggregate: `dossier:${dossier}` })
const withdrawn = (dossier: DossierId, base: EventRef | null): TestEvent => ({ ...of(dossier), type: 'dossier.ended', base, body: { as: 'withdrawn', reason: 'Pindah kota.' } })
const noted = (dossier: DossierId, text: string): TestEvent => ({ ...of(dossier), type: 'note.added', body: { text } })
const corrected = (dossier: DossierId, version = 1): TestEvent => ({ ...of(dossier), type: 'checklist.checked', typeVersion: version, body: { checklist: [] } })

const fromNothing = (pc: Pc): void => { pc.reopen(({ data }) => { for (const part of ['', '-wal', '-shm']) rmSync(join(data, `register.db${part}`), { force: true }) }) }

/** Lists, words, histories, conflicts and who holds what: the same on all, and from nothing. */
function allTheSame({ front, back, away }: Story): ReturnType<Pc['folded']> {
  const folded = front.folded()
  for (const pc of [back, away]) expect(pc.folded(), pc.name).toEqual(folded)
  for (const pc of [front, back, away]) {
    fromNothing(pc)
    expect(pc.folded(), `${pc.name}, from nothing`).toEqual(folded)
  }
  expect(front.store.verify(10)).toEqual([])
  return folded
}

const typesOf = ({ store }: Pc, dossier: DossierId): readonly string[] => store.dossiers.history(dossier).map(({ event }) => event.type)

test('S-40 S-41 S-42 a dossier begins with its receipt, also where moves and notes of it have their places before: all count behind it, on every PC alike', { timeout: 60_000 }, async () => {
  const office = await story()
  const { front, back, away } = office
  const dossier = front.receives('Siti Rahmawati')
  const [received, checking] = front.store.dossiers.history(dossier).filter(({ event }) => isTransition(event.type)).map(({ ref }) => ref)
  front.notes(dossier, 'Di meja.')
  const early: readonly TestEvent[] = [withdrawn(dossier, null), noted(dossier, 'Mendahului.'), corrected(dossier), withdrawn(dossier, must(received, 'a receipt'))]
  for (const event of early) {
    await sends(office, event)
    await back.takesAll()
    expect(back.store.dossiers.state(dossier)).toBeNull()
    expect(back.folded()).toMatchObject({ dossiers: [], words: [], unreadable: [{ aggregate: `dossier:${dossier}` }] })
  }
  const wanted = { applicant: { name: 'Siti Rahmawati' }, checklist: [], position: { at: 'end', as: 'withdrawn' }, lastTransition: { device: 'loket-lain', seq: 4 }, conflicts: [{ ref: { device: 'loket-lain', seq: 1 }, base: null, over: received }, { ref: checking, base: received }] }
  // Where it is worked at it goes on, before its receipt has a place.
  await front.takesAll()
  expect(front.desk.state(dossier)).toMatchObject(wanted)
  fromNothing(front)
  expect(front.desk.state(dossier)).toMatchObject(wanted)
  front.notes(dossier, 'Sesudahnya.')
  await front.sendsAll()
  await back.takesAll()
  for (const pc of [front, away]) await pc.catchesUp()
  const { unreadable, dossiers } = allTheSame(office)
  expect([unreadable, dossiers?.length]).toEqual([[], 1])
  for (const pc of [front, back, away]) {
    expect(pc.desk.state(dossier)).toMatchObject(wanted)
    expect(typesOf(pc, dossier).filter((type) => type !== 'paper.issued').toSorted()).toEqual(['checklist.checked', 'dossier.ended', 'dossier.ended', 'dossier.received', 'note.added', 'note.added', 'note.added', 'step.completed'])
    expect(pc.store.dossiers.search({ text: 'rahmawati', status: 'all', year: null, after: '', limit: 5 }).ids).toEqual([dossier])
  }
  await ends(office)
})

test('S-41 S-44 what no Loket of today reads waits behind the receipt, wherever it stands', { timeout: 60_000 }, async () => {
  const office = await story()
  const { front, back, away } = office
  const dossier = front.receives('Joko Susilo')
  await sends(office, corrected(dossier, 99))
  await back.takesAll()
  await sends(office, noted(dossier, 'Mendahului.'))
  for (const pc of [back, front, back, away]) await pc.catchesUp()
  const { unreadable, waiting } = allTheSame(office)
  expect([unreadable, waiting?.length]).toEqual([[], 1])
  const waits = [{ device: 'loket-lain', seq: 1 }, front.store.dossiers.history(dossier).find(({ event }) => event.type === 'step.completed')?.ref]
  for (const pc of [front, back, away]) expect(pc.desk.state(dossier).waiting).toEqual(waits)
  await ends(office)
})

test('S-41 S-45 a dossier whose first receipt does not fold is unreadable on every PC, though a second one would', { timeout: 60_000 }, async () => {
  const office = await story()
  const { front, back, away } = office
  const dossier = front.receives('Ani Wijaya')
  await sends(office, { ...of(dossier), type: 'dossier.received', body: null })
  await back.takesAll()
  for (const pc of [front, back, away]) await pc.catchesUp()
  expect(allTheSame(office)).toMatchObject({ dossiers: [], words: [], unreadable: [{ aggregate: `dossier:${dossier}` }] })
  await ends(office)
})

test('S-42 a second receipt of a dossier is in conflict, whatever it builds upon, and so is what builds upon it', { timeout: 60_000 }, async () => {
  const office = await story()
  const { front, back, away } = office
  const dossier = front.receives('Ani Wijaya')
  for (const pc of [front, back]) await pc.catchesUp()
  const { lastTransition } = front.desk.state(dossier)
  const receipt = must(front.store.dossiers.history(dossier)[0]?.event, 'a receipt')
  const again: TestEvent = { ...of(dossier), type: receipt.type, body: 'body' in receipt ? receipt.body : null }
  const late = (seq: number): EventRef => ({ device: office.odd.device, seq })
  await sends(office, again, withdrawn(dossier, late(1)), { ...again, base: lastTransition }, noted(dossier, 'Dua kali.'))
  for (const pc of [back, front, away]) await pc.catchesUp()
  expect(allTheSame(office)['unreadable']).toEqual([])
  for (const pc of [front, back, away]) expect(pc.desk.state(dossier)).toMatchObject({ position: { at: 'step' }, lastTransition, conflicts: [1, 2, 3].map((seq) => ({ ref: late(seq), over: lastTransition })) })
  await ends(office)
})

test('S-46 a receipt that is admitted begins its dossier before what was done about it meanwhile', { timeout: 60_000 }, async () => {
  const office = await story()
  const { server, front, back, away } = office
  const dossier = back.receives('Siti Rahmawati')
  await sends(office, noted(dossier, 'Mendahului.'))
  await front.takesAll()
  const was = await back.revokedAndBack(server)
  for (const pc of [back, away, front]) await pc.catchesUp()
  expect(allTheSame(office)).toMatchObject({ dossiers: [], unreadable: [] })
  front.desk.act(people.nina, (tx) => { tx.admitQuarantined(was, 1_000) })
  for (const pc of [front, back, away]) await pc.catchesUp()
  expect(allTheSame(office)).toMatchObject({ unreadable: [] })
  expect(away.desk.state(dossier).applicant.name).toBe('Siti Rahmawati')
  await ends(office)
})

test('S-46 a dossier of which one receipt is held is there by the other, whichever stands first', { timeout: 60_000 }, async () => {
  const office = await story()
  const { server, front, back, away } = office
  const [before, behind] = [back.receives('Siti Rahmawati'), back.receives('Tomi Sinaga')]
  const receiptOf = (dossier: DossierId): TestEvent => ({ ...of(dossier), ...must(back.store.dossiers.history(dossier)[0]?.event, 'a receipt') } as TestEvent)
  const [first, second] = [receiptOf(before), receiptOf(behind)]
  await sends(office, first)
  const was = await back.revokedAndBack(server)
  for (const pc of [back, away]) await pc.catchesUp()
  await sends(office, second)
  for (const pc of [back, away, front]) await pc.catchesUp()
  expect(allTheSame(office)['unreadable']).toEqual([])
  for (const pc of [front, back, away]) {
    expect([before, behind].map((dossier) => pc.store.dossiers.state(dossier)?.applicant.name)).toEqual(['Siti Rahmawati', 'Tomi Sinaga'])
    expect(new Set(pc.sync.quarantined().map(({ device }) => device))).toEqual(new Set([was]))
  }
  await ends(office)
})
