import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { localDate } from '#domain/calendar/office-time.ts'
import type { DossierId } from '#domain/ids.ts'
import { knownEvent } from '#domain/log/known-events.ts'
import { must } from '#domain/must.ts'
import { runKey } from '#domain/numbering/run.ts'
import { AwaitsUpgrade } from '#store/contract/awaits-upgrade.ts'
import { checkData } from '#store/verify/check-data.ts'
import { openChecked } from '#store/verify/checked-folder.ts'
import { findingLine } from '#store/verify/finding-line.ts'
import { handsHandlers } from '../../electron/calls/numbering/hands.ts'
import { upkeep } from '../../electron/sync/upkeep/upkeep.ts'
import { people } from '../domain/people.ts'
import { CounterDevice, type TestEvent } from '../server/counter-device.ts'
import { newCommand, OFFICE, REGISTER, SERVICE } from '../store/support/office-on-disk.ts'
import { clearAway } from '../store/support/temporary-folder.ts'
import type { LanServer } from './lan-server.ts'
import { Pc } from './pc.ts'
import { pendingOf } from './same-registers.ts'
import { TwoPcs } from './two-pcs.ts'

afterAll(clearAway)

let office: TwoPcs
let server: LanServer
let front: Pc
let back: Pc
/** Runs a Loket nobody has yet. */
let later: CounterDevice

beforeEach(async () => {
  office = await TwoPcs.open()
  ;({ server, front, back } = office)
  later = new CounterDevice(OFFICE.id, 'loket-baru')
  await server.enrol(later.device, later.key.publicKey, 'Ruang Kepala Dinas')
  await front.catchesUp()
  upkeep(front.store, { now: front.desk.now, command: newCommand() })
  await front.catchesUp()
}, 60_000)

afterEach(() => office.close())

const stamped = (dossier: string, more: Partial<TestEvent> = {}): TestEvent => ({ aggregate: `dossier:${dossier}`, type: 'dossier.stamped', typeVersion: 1, body: { stamp: 'tahun depan' }, ...more })

async function tells(...events: readonly TestEvent[]): Promise<void> {
  const before = later.end().seq
  later.tells(events)
  expect((await server.sequencer.push({ ...later.enrolled }, later.batch(before))).outcome).toBe('stored')
}

async function level(...pcs: readonly Pc[]): Promise<void> {
  for (const pc of pcs) await pc.catchesUp()
  for (const pc of pcs) await pc.catchesUp()
}

/** What the check finds in a PC's folder; it is opened again afterwards. */
async function checked(pc: Pc): Promise<readonly string[]> {
  pc.close()
  const open = openChecked(pc.folders.data, pc.folders.keys)
  try {
    const { findings, zone } = await checkData(open, { entry: '', threads: 1, quick: false, progress: () => {} })
    return findings.map((one) => findingLine(one, zone))
  } finally {
    open.close()
    pc.desk.open({ joined: true })
  }
}

const texts = (pc: Pc, dossier: DossierId) => pc.store.dossiers.wholeHistory(dossier).map(({ event }) => (event === null ? 'of a later Loket' : event.type === 'note.added' ? event.body.text : event.type))

test('S-44 an event of a later Loket waits where it stands: the dossier is read up to there, takes facts and no moves, on every PC alike', { timeout: 60_000 }, async () => {
  const [dossier, other] = [front.desk.receives(), front.desk.receives({ name: 'Joko' })]
  await level(front, back)
  const { lastTransition } = back.desk.state(dossier)
  await tells(stamped(dossier), { aggregate: `dossier:${dossier}`, type: 'note.added', typeVersion: 2, body: { words: [] } })
  await level(front, back)
  back.notes(dossier, 'sesudahnya')
  await level(back, front)
  for (const pc of [front, back]) {
    const state = pc.desk.state(dossier)
    expect(pc.store.dossiers.unreadable()).toEqual([])
    expect(pc.store.dossiers.waiting()).toEqual([`dossier:${dossier}`])
    expect(state).toMatchObject({ lastTransition, waiting: [{ device: later.device, seq: 1 }, { device: later.device, seq: 2 }] })
    expect(texts(pc, dossier).slice(-3)).toEqual(['of a later Loket', 'of a later Loket', 'sesudahnya'])
    expect(pc.store.dossiers.history(dossier).every(({ event }) => event !== null)).toBe(true)
    expect(() => { pc.desk.moves(people.budi, dossier, 'printed') }).toThrow(/awaits-upgrade .*Perbarui Loket di komputer ini/)
  }
  // Nobody else waits.
  back.desk.moves(people.budi, other, 'printed')
  await level(back, front)
  expect(front.desk.state(other).lastTransition.device).toBe(back.store.device)
  expect(back.folded()).toEqual(front.folded())
  expect(await checked(front)).toEqual([])
})

test('S-44 a move made before it was heard of waits behind it and is not lost; what waits is neither a conflict nor pending', { timeout: 60_000 }, async () => {
  const dossier = front.desk.receives()
  await level(front, back)
  const { lastTransition, position } = back.desk.state(dossier)
  back.line.cut = true
  back.desk.moves(people.budi, dossier, 'printed')
  const moved = back.desk.state(dossier).lastTransition
  await tells(stamped(dossier))
  back.line.cut = false
  await level(back, front)
  for (const pc of [front, back]) {
    expect(pc.desk.state(dossier)).toMatchObject({ lastTransition, position, waiting: [{ device: later.device }, moved] })
    expect(pc.desk.state(dossier).conflicts).toBeUndefined()
  }
  expect(back.sync.standingOf(moved)).toBe('waits')
  expect(pendingOf(back.store)).toBe(0)
  expect(back.folded()).toEqual(front.folded())
})

test('S-44 what begins with such an event, a setting, a number book and a kind nobody knows wait too; they are not set over, and nothing else is held up', { timeout: 60_000 }, async () => {
  const budi = people.budi
  await tells(
    stamped('dari-nanti', { type: 'dossier.received', typeVersion: 2 }),
    stamped('dari-nanti', { type: 'note.added', body: { text: 'x' } }),
    { aggregate: `officer:${budi.id}`, type: 'officer.changed', typeVersion: 2, body: { shape: 'another' } },
    { aggregate: 'book:permit', type: 'run.lent', typeVersion: 1, body: {} },
    { aggregate: 'kiosk:1', type: 'kiosk.opened', typeVersion: 1, body: {} },
    { aggregate: 'tanpa-jenis', type: 'x', typeVersion: 1, body: {} },
  )
  await level(front, back)
  for (const pc of [front, back]) {
    expect(pc.store.dossiers.waiting()).toEqual(['book:permit', 'dossier:dari-nanti', 'kiosk:1', `officer:${budi.id}`, 'tanpa-jenis'])
    expect(pc.store.dossiers.unreadable()).toEqual([])
    expect(pc.store.dossiers.state('dari-nanti' as DossierId)).toBeNull()
    expect(pc.store.settings.officer(budi.id)).toMatchObject({ name: budi.name, roles: budi.roles })
    expect(() => pc.desk.act(people.nina, (tx) => tx.append({ aggregate: `officer:${budi.id}`, base: null, event: { type: 'officer.changed', version: 1, body: budi } }))).toThrow(AwaitsUpgrade)
  }
  // Numbers this PC has in hand are given; another setting is set.
  const dossier = front.desk.receives()
  front.desk.act(people.nina, (tx) => tx.append({ aggregate: `service:${SERVICE.id}`, base: null, event: { type: 'service.changed', version: 1, body: SERVICE } }))
  await level(front, back)
  expect(back.desk.state(dossier).registerNumber?.text).toBe(front.desk.state(dossier).registerNumber?.text)
  expect(back.folded()).toEqual(front.folded())
  expect(await checked(front)).toEqual([])
})

test('S-44 after the upgrade all is as if it had been read from the start', { timeout: 60_000 }, async () => {
  const unknown = new Set(['step.completed', 'note.added', 'officer.changed'])
  const old = await Pc.fresh('Loket lama', server, { knows: (event) => knownEvent(event) && !unknown.has(event.type) })
  const [dossier, other] = [front.desk.receives(), front.desk.receives({ name: 'Joko' })]
  await level(front, back, old)
  back.desk.moves(people.budi, dossier, 'printed')
  back.notes(other, 'catatan')
  front.desk.act(people.nina, (tx) => tx.append({ aggregate: `officer:${people.rina.id}`, base: null, event: { type: 'officer.changed', version: 1, body: { ...people.rina, name: 'Rina Baru' } } }))
  await level(back, front, old)
  expect(old.sync.head()).toEqual(front.sync.head())
  expect(old.store.dossiers.waiting()).toEqual([...[dossier, other].map((id) => `dossier:${id}`), `officer:${people.rina.id}`].toSorted())
  expect(old.desk.state(dossier).position).not.toEqual(back.desk.state(dossier).position)
  expect(old.folded()).not.toEqual(back.folded())
  // Switched off and on, it is still the same build.
  old.reopen()
  expect(old.store.dossiers.waiting()).toHaveLength(3)
  old.becomes({})
  expect(old.store.dossiers.waiting()).toEqual([])
  expect(must(old.store.settings.officer(people.rina.id), 'Rina').name).toBe('Rina Baru')
  expect(old.folded()).toEqual(back.folded())
  old.close()
})

const without = (...types: readonly string[]) => ({ knows: (event: Parameters<typeof knownEvent>[0]) => knownEvent(event) && !types.includes(event.type) })

test('S-44 a run that was taken over behind what a PC cannot read is neither given from nor handed on there until the upgrade; one that came before is', { timeout: 60_000 }, async () => {
  const [old, before] = [await Pc.fresh('Loket lama', server, without('note.added')), await Pc.fresh('Loket lama, lebih dahulu', server, without('note.added'))]
  const dossier = front.desk.receives()
  await level(front, back, old, before)
  const run = runKey(REGISTER, localDate(back.desk.now, OFFICE.timeZone), '', '')
  expect(must(back.store.hands, 'hands').standpoint(run).pulled?.slices).toMatchObject([{ holder: front.store.device }])
  const asNina = <Name extends 'hands.takeOver' | 'hands.handOver'>(pc: Pc, name: Name) => ({ name, client: 'nina', officer: people.nina, command: newCommand(), now: pc.desk.now })
  const takenOver = async (from: Pc, to: Pc): Promise<void> => {
    const lost = { year: '', from: from.store.device, to: to.store.device, minutes: 'BA 7', date: localDate(back.desk.now, OFFICE.timeZone) }
    expect(await handsHandlers(back.store)['hands.takeOver'](lost, asNina(back, 'hands.takeOver'))).toMatchObject({ ok: true })
    await level(back, front, old, before)
  }
  const why = (pc: Pc) => pc.store.numbers.obstacle({ book: REGISTER.id, date: localDate(pc.desk.now, OFFICE.timeZone), abbreviation: SERVICE.abbreviation })?.why ?? null
  await takenOver(front, before)
  front.notes(dossier, 'yang bisa memberi nomor')
  await level(front, back, old, before)
  expect([before, old].map((pc) => pc.store.dossiers.waiting())).toEqual([[`dossier:${dossier}`], [`dossier:${dossier}`]])
  expect([why(before), why(old)]).toEqual([null, 'elsewhere'])
  await takenOver(before, old)
  expect(why(old)).toBe('awaits-upgrade')
  expect(() => old.desk.receives({ name: 'Joko' })).toThrow('awaits-upgrade')
  expect(await handsHandlers(old.store)['hands.handOver']({ run, to: back.store.device, count: null }, asNina(old, 'hands.handOver'))).toMatchObject({ ok: false, refusal: { code: 'awaits-upgrade' } })
  old.becomes({})
  expect(why(old)).toBe(null)
  expect(old.desk.state(old.desk.receives({ name: 'Joko' })).registerNumber?.no).toBeGreaterThan(200)
  for (const pc of [old, before]) pc.close()
})

test('S-44 nobody’s numbers are taken over while what waits may have given a higher one; a setting that waits is no hindrance', { timeout: 60_000 }, async () => {
  const old = await Pc.fresh('Loket lama', server, without('note.added', 'officer.changed'))
  front.notes(front.desk.receives(), 'catatan')
  front.desk.act(people.nina, (tx) => tx.append({ aggregate: `officer:${people.rina.id}`, base: null, event: { type: 'officer.changed', version: 1, body: { ...people.rina, name: 'Rina Baru' } } }))
  await level(front, back, old)
  const takeOver = async (): Promise<unknown> => {
    const lost = { year: '', from: front.store.device, to: old.store.device, minutes: 'BA 7', date: localDate(old.desk.now, OFFICE.timeZone) }
    return handsHandlers(old.store)['hands.takeOver'](lost, { name: 'hands.takeOver', client: 'nina', officer: people.nina, command: newCommand(), now: old.desk.now })
  }
  expect(await takeOver()).toMatchObject({ ok: false, refusal: { code: 'awaits-upgrade' } })
  old.becomes(without('officer.changed'))
  expect(old.store.dossiers.waiting()).toEqual([`officer:${people.rina.id}`])
  expect(await takeOver()).toMatchObject({ ok: true })
  old.close()
})

test('S-44 what waited and lost its place waits no more; what is read again behind a rewind still does', { timeout: 60_000 }, async () => {
  const { budi } = people
  await tells({ aggregate: `officer:${budi.id}`, type: 'officer.changed', typeVersion: 2, body: { shape: 'another' } })
  await level(front, back)
  await server.backUp()
  const dossier = front.desk.receives()
  await level(front, back)
  await tells(stamped(dossier), { aggregate: `officer:${budi.id}`, type: 'officer.changed', typeVersion: 2, body: { shape: 'once more' } })
  await level(front, back)
  expect(front.store.dossiers.waiting()).toEqual([`dossier:${dossier}`, `officer:${budi.id}`])
  await server.putBack()
  await server.rename(back.store.device, 'Belakang')
  expect(await front.pulls()).toMatchObject({ did: 'rewound' })
  expect(front.store.dossiers.waiting()).toEqual([`officer:${budi.id}`])
  await level(front, back)
  expect(back.store.dossiers.waiting()).toEqual(front.store.dossiers.waiting())
  expect(back.folded()).toEqual(front.folded())
})
