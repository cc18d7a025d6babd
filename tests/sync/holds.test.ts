import { randomUUID } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import type { DossierCommand } from '#domain/dossier/commands.ts'
import { localDate } from '#domain/calendar/office-time.ts'
import type { BookId, CommandId, DossierId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { dairiSikro } from '#domain/procedures/dairi-sikro.ts'
import { findStep } from '#domain/workflow/find-step.ts'
import type { DocumentId } from '#domain/workflow/procedure.ts'
import type { ClientId } from '#protocol/port.ts'
import type { Officer } from '#domain/officer/officer.ts'
import type { LineStanding } from '../../electron/calls/sync/office-sync.ts'
import { holdStanding } from '../../electron/calls/dossier/held-elsewhere.ts'
import { takeHandlers } from '../../electron/calls/dossier/take.ts'
import { people } from '../domain/people.ts'
import { contentOf, signersOf } from '../domain/workflow/letters-written.ts'
import { OFFICE } from '../store/support/office-on-disk.ts'
import { clearAway } from '../store/support/temporary-folder.ts'
import type { Counter } from './counter.ts'
import { OfficeOverThree } from './office-over-three.ts'

afterAll(clearAway)

/** A dossier that the Front Office holds, and Sari at another PC as well. */
const story = (name: string, tell: (office: OfficeOverThree, dossier: DossierId) => Promise<void>): void => {
  test(name, { timeout: 120_000 }, async () => {
    const office = await OfficeOverThree.open({ tellsWhoIsEnrolled: true })
    try {
      const dossier = office.receives('Siti Rahmawati', '1471014101900001')
      await office.allCatchUp()
      await tell(office, dossier)
    } finally {
      await office.close()
    }
  })
}

const OFFLINE: LineStanding = { state: 'offline', contact: null, problem: '', serverHead: null }

/** As the counter's call takes it. `answered`: what happens until the server's answer is here, or it is not coming. */
function takes(counter: Counter, dossier: DossierId, { paperInHand = false, answered = async () => counter.catchesUp().then(() => true), officer = people.sari }: { readonly paperInHand?: boolean; readonly answered?: () => Promise<boolean>; readonly officer?: Officer } = {}) {
  const line: LineStanding = counter.line.cut ? OFFLINE : { ...OFFLINE, state: 'in-touch' }
  const calls = takeHandlers({ store: counter.store, sync: { line, placed: answered } })
  return calls['dossier.take']({ dossier, paperInHand }, { name: 'dossier.take', client: 'PC' as ClientId, officer, command: randomUUID() as string as CommandId, now: counter.now() })
}

const step = (counter: Counter, dossier: DossierId): DossierCommand => {
  const { lastTransition, position } = counter.state(dossier)
  if (position.at !== 'step') throw new Error(`the dossier is at ${position.at}`)
  const [usual] = must(findStep(dairiSikro, position.step), 'a step').outcomes
  return { do: 'act', base: lastTransition, step: position.step, outcome: must(usual, 'an outcome').id, note: '', details: {} }
}
/** Refused or done, by Sari, who is Front Office wherever she sits. */
const moves = (counter: Counter, dossier: DossierId): string | null => counter.asks(people.sari, dossier, step(counter, dossier))
const holders = (office: OfficeOverThree, dossier: DossierId) => office.counters.map((counter) => office.counters.find(({ store }) => store.device === counter.state(dossier).hold?.device)?.name ?? 'free')

story('S-80 S-81 another PC does not move what one holds: it takes it, and all name the same one; handed on it is free', async (office, dossier) => {
  const { front, back, head } = office
  expect(holders(office, dossier)).toEqual([front.name, front.name, front.name])
  expect(moves(back, dossier)).toMatch(/^held-elsewhere: Berkas ini dipegang Front Office sejak .*\(Sari/)
  expect(await takes(back, dossier)).toEqual({ ok: true, value: { standing: 'here', message: 'Diambil dari Front Office' } })
  await office.allCatchUp()
  expect(holders(office, dossier)).toEqual([back.name, back.name, back.name])
  expect(moves(front, dossier)).toMatch(/^held-elsewhere: Berkas ini dipegang Back Office/)
  for (let steps = 0; steps < 2; steps += 1) expect(moves(back, dossier)).toBeNull()
  await office.allCatchUp()
  expect(holders(office, dossier)).toEqual(['free', 'free', 'free'])
  // Free: whoever is next acts as on a PC alone.
  expect(head.asks(people.budi, dossier, step(head, dossier))).toBeNull()
  await office.allCatchUp()
  expect(front.folded()).toEqual(head.folded())
})

story('S-82 two ask for it at once: neither acts before the order has come back, then the first holds it and the other is told', async (office, dossier) => {
  const { back, head } = office
  const own = { device: back.store.device, seq: back.sync.ownEnd().seq + 1 }
  const waiting = { back: Promise.withResolvers<boolean>(), head: Promise.withResolvers<boolean>() }
  const [atBack, atHead] = [takes(back, dossier, { answered: () => waiting.back.promise }), takes(head, dossier, { answered: () => waiting.head.promise })]
  for (const counter of [back, head]) expect(moves(counter, dossier)).toMatch(/^held-elsewhere: Berkas ini sudah diminta ke komputer ini/)
  await head.sendsAll()
  await office.allCatchUp()
  waiting.back.resolve(true)
  waiting.head.resolve(true)
  expect(await atHead).toEqual({ ok: true, value: { standing: 'here', message: 'Diambil dari Front Office' } })
  expect(await atBack).toEqual({ ok: true, value: { standing: 'elsewhere', message: 'Berkas ini lebih dahulu diambil Kepala Dinas' } })
  expect(holders(office, dossier)).toEqual([head.name, head.name, head.name])
  expect(back.state(dossier).lateTakes).toEqual([own])
  expect(moves(head, dossier)).toBeNull()
  expect(moves(back, dossier)).toMatch(/^held-elsewhere/)
})

story('S-82 out of touch it is taken with the papers in hand alone, warned, and once the line is back the order decides', async (office, dossier) => {
  const { front, back, head } = office
  for (const counter of [back, head]) counter.line.cut = true
  expect(await takes(back, dossier)).toMatchObject({ ok: false, refusal: { code: 'out-of-touch' } })
  expect(back.state(dossier).hold?.device).toBe(front.store.device)
  expect(await takes(back, dossier, { paperInHand: true })).toMatchObject({ ok: true, value: { standing: 'here', message: expect.stringContaining('Front Office mungkin juga mengerjakannya') as string } })
  expect(moves(back, dossier)).toBeNull()
  // Somebody with copies of the papers did the same elsewhere, and was there first.
  expect(await takes(head, dossier, { paperInHand: true })).toMatchObject({ ok: true, value: { standing: 'here' } })
  head.line.cut = false
  await head.catchesUp()
  back.line.cut = false
  await office.allCatchUp()
  // The move was built upon the last one and counts. The take came too late: the dossier is where it was taken first.
  expect(back.state(dossier).conflicts).toBeUndefined()
  expect(back.state(dossier).lateTakes).toHaveLength(1)
  expect(holders(office, dossier)).toEqual([head.name, head.name, head.name])
  expect(front.folded()).toEqual(back.folded())
})

story('S-82 without an answer in time nobody holds more than before; with the papers in hand it is taken then', async (office, dossier) => {
  const { front, back } = office
  const silent = { answered: async () => false }
  expect(await takes(back, dossier, silent)).toMatchObject({ ok: true, value: { standing: 'asked' } })
  expect(moves(back, dossier)).toMatch(/^held-elsewhere/)
  expect(await takes(back, dossier, silent)).toMatchObject({ ok: true, value: { standing: 'asked' } })
  expect(await takes(back, dossier, { ...silent, paperInHand: true })).toMatchObject({ ok: true, value: { standing: 'here' } })
  expect(moves(back, dossier)).toBeNull()
  await office.allCatchUp()
  expect(holders(office, dossier)).toEqual([back.name, back.name, back.name])
  expect(front.state(dossier).lateTakes).toBeUndefined()
})

story('S-82 one who asked and gave up: where the dossier was handed on meanwhile the take comes too late and is told; else his PC holds it, all see that, and any takes it from there', async (office, dossier) => {
  const { front, back, head } = office
  const silent = { answered: async () => false }
  expect(await takes(back, dossier, silent)).toMatchObject({ ok: true, value: { standing: 'asked', message: expect.stringContaining('tetap dikirim') as string } })
  expect(holdStanding(back.store, back.state(dossier).hold)).toBe('asked')
  await office.allCatchUp()
  expect(holders(office, dossier)).toEqual([back.name, back.name, back.name])
  expect(holdStanding(back.store, back.state(dossier).hold)).toBe('here')
  expect(moves(front, dossier)).toMatch(/^held-elsewhere: Berkas ini dipegang Back Office/)
  expect(await takes(front, dossier)).toEqual({ ok: true, value: { standing: 'here', message: 'Diambil dari Back Office' } })
  await office.allCatchUp()
  expect(await takes(head, dossier, silent)).toMatchObject({ ok: true, value: { standing: 'asked' } })
  for (let steps = 0; steps < 2; steps += 1) expect(moves(front, dossier)).toBeNull()
  await front.sendsAll()
  await office.allCatchUp()
  expect(holders(office, dossier)).toEqual(['free', 'free', 'free'])
  for (const counter of [front, back, head]) expect(counter.state(dossier).lateTakes).toHaveLength(1)
  expect(head.asks(people.budi, dossier, step(head, dossier))).toBeNull()
})

story('S-81 what a PC holds that was revoked needs no taking: a lost PC holds nothing for ever', async (office, dossier) => {
  const { front, back } = office
  office.server.revoke(front.store.device)
  await back.catchesUp()
  expect(back.state(dossier).hold?.device).toBe(front.store.device)
  expect(moves(back, dossier)).toBeNull()
  expect(back.state(dossier).hold?.device).toBe(back.store.device)
})

story('S-81 letters of a dossier another PC holds get no number here', async (office, dossier) => {
  const { front, back } = office
  for (let steps = 0; steps < 2; steps += 1) expect(moves(front, dossier)).toBeNull()
  expect(front.asks(people.budi, dossier, step(front, dossier))).toBeNull()
  await office.allCatchUp()
  expect(holders(office, dossier)).toEqual([front.name, front.name, front.name])
  const [document, today] = ['request-letter' as DocumentId, localDate(back.now(), OFFICE.timeZone)]
  const next = () => back.store.numbers.next({ book: 'outgoing-letter' as BookId, date: today, abbreviation: '', placeSequence: '' }).text
  const before = next()
  expect(back.asks(people.budi, dossier, { do: 'draftLetter', document, content: contentOf('request-letter', today, false) })).toBeNull()
  for (const signer of signersOf('request-letter')) expect(back.asks(people.budi, dossier, { do: 'signLetter', document, signer, date: today })).toBeNull()
  expect(back.asks(people.budi, dossier, { do: 'numberLetter', document, date: null })).toMatch(/^held-elsewhere/)
  expect(next()).toBe(before)
  expect(await takes(back, dossier, { officer: people.budi })).toMatchObject({ ok: true, value: { standing: 'here' } })
  expect(back.asks(people.budi, dossier, { do: 'numberLetter', document, date: null })).toBeNull()
})
