import { expect, test } from 'vitest'
import type { DossierEvent, RecordedDossierEvent } from '#domain/dossier/events.ts'
import { foldEvent } from '#domain/dossier/fold-event.ts'
import type { Dossier } from '#domain/dossier/state.ts'
import type { DeviceId, EventRef } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { dairiSikro } from '#domain/procedures/dairi-sikro.ts'
import { DEVICE, ID, OfficeInMemory } from '../office-in-memory.ts'
import { people } from '../people.ts'

const [SECOND, THIRD] = ['pc-2' as DeviceId, 'pc-3' as DeviceId]

/** Dairi's: the Front Office takes in, writes the receipt and enters; then it is the Back Office's. */
function takenIn() {
  const office = new OfficeInMemory(dairiSikro)
  office.does(people.sari, office.receive('complete'))
  return office
}

const fold = (dossier: Dossier, office: OfficeInMemory, ref: EventRef, event: DossierEvent): Dossier => {
  const recorded: RecordedDossierEvent = { ...must(office.events.at(-1), 'an event'), ref, officerName: 'Tomi', event }
  return foldEvent(dossier, recorded, dossier.lastTransition, ID)
}
const takes = (over: EventRef, paperInHand = false): DossierEvent => ({ type: 'dossier.taken', version: 1, body: { from: DEVICE, over, paperInHand } })

test('W-132 where it comes in, and where the same role goes on with it, a PC holds it from then on', () => {
  const office = takenIn()
  const { hold } = office.dossier
  expect(hold).toMatchObject({ device: DEVICE, officerName: people.sari.name })
  office.usual([people.sari])
  expect(office.dossier.hold).toEqual(hold)
})

test('W-132 handed on to another role it is free, and so it is at the applicant and at its end', () => {
  const [handedOn, withdrawn, back] = [takenIn(), takenIn(), takenIn()]
  for (let steps = 0; steps < 2; steps += 1) handedOn.usual([people.sari])
  expect(handedOn.step()).toBe('verify')
  expect(handedOn.dossier.hold).toBeUndefined()
  withdrawn.does(people.sari, { do: 'withdraw', base: withdrawn.dossier.lastTransition, reason: 'Pindah kota' })
  expect(withdrawn.dossier.hold).toBeUndefined()
  expect(fold(back.dossier, back, { device: SECOND, seq: 4 }, { type: 'dossier.returned', version: 1, body: { from: 'receipt', resume: 'receipt', reason: 'Kurang', missing: [] } as never }).hold).toBeUndefined()
})

test('W-132 a move of another PC that goes on with it takes it there; what an older Loket recorded frees it', () => {
  const office = takenIn()
  office.usual([people.sari])
  const step = must(office.events.findLast(({ event }) => event.type === 'step.completed'), 'a step').event
  if (step.type !== 'step.completed') throw new Error(step.type)
  const { stays, ...before } = step.body
  expect(stays).toBe(true)
  const seen = takenIn().dossier
  expect(fold(seen, office, { device: SECOND, seq: 9 }, step).hold).toMatchObject({ device: SECOND, since: { device: SECOND, seq: 9 }, officerName: 'Tomi' })
  expect(fold(seen, office, { device: SECOND, seq: 9 }, { ...step, body: before }).hold).toBeUndefined()
})

test('W-133 of two takes of one hold the first counts, and the other changes nothing but that it is told', () => {
  const office = takenIn()
  const over = must(office.dossier.hold, 'a hold').since
  const first = fold(office.dossier, office, { device: SECOND, seq: 1 }, takes(over))
  expect(first).toEqual({ ...office.dossier, hold: { ...first.hold, device: SECOND, since: { device: SECOND, seq: 1 }, officerName: 'Tomi', taken: true, asked: true } })
  const both = fold(first, office, { device: THIRD, seq: 5 }, takes(over, true))
  expect(both).toEqual({ ...first, lateTakes: [{ device: THIRD, seq: 5 }] })
  expect(fold(both, office, { device: THIRD, seq: 6 }, takes({ device: SECOND, seq: 1 }, true)).hold).toEqual({ ...first.hold, device: THIRD, since: { device: THIRD, seq: 6 }, asked: undefined })
})

test('W-133 what its former holder did before he heard of a take moves the dossier, and leaves it with who took it', () => {
  const office = takenIn()
  office.usual([people.sari])
  const step = must(office.events.findLast(({ event }) => event.type === 'step.completed'), 'a step').event as Extract<DossierEvent, { type: 'step.completed' }>
  const { dossier: seen } = takenIn()
  const taken = fold(seen, office, { device: SECOND, seq: 1 }, takes(must(seen.hold, 'a hold').since, true))
  const { stays, ...handsOn } = step.body
  expect(stays).toBe(true)
  for (const body of [step.body, handsOn]) {
    const moved = fold(taken, office, { device: DEVICE, seq: 9 }, { ...step, body })
    expect(moved.lastTransition).toEqual({ device: DEVICE, seq: 9 })
    expect(moved.hold).toEqual(taken.hold)
  }
  expect(fold(taken, office, { device: SECOND, seq: 2 }, { ...step, body: handsOn }).hold).toBeUndefined()
})

test('W-133 a take that comes after the dossier was handed on is late', () => {
  const office = takenIn()
  const over = must(office.dossier.hold, 'a hold').since
  for (let steps = 0; steps < 2; steps += 1) office.usual([people.sari])
  const after = fold(office.dossier, office, { device: SECOND, seq: 1 }, takes(over, true))
  expect(after).toEqual({ ...office.dossier, lateTakes: [{ device: SECOND, seq: 1 }] })
})

test('W-134 who may do the step or record a withdrawal may take it, nobody else', () => {
  const office = takenIn()
  const elsewhere = fold(office.dossier, office, { device: SECOND, seq: 1 }, takes(must(office.dossier.hold, 'a hold').since))
  const taken = { type: 'dossier.taken', version: 1, body: { from: SECOND, over: { device: SECOND, seq: 1 }, paperInHand: false } }
  for (const officer of [people.sari, people.mega]) expect(office.decides(officer, elsewhere, { do: 'take', paperInHand: false })).toMatchObject({ ok: true, value: [{ event: taken }] })
  expect(office.decides(people.budi, elsewhere, { do: 'take', paperInHand: true })).toMatchObject({ ok: false, refusal: { code: 'no-right' } })
})

test('W-134 nothing is recorded where nobody holds it or this PC does; one that was only asked for is taken once more with the papers', () => {
  const office = takenIn()
  const take = (dossier: Dossier, paperInHand: boolean) => office.decides(people.sari, dossier, { do: 'take', paperInHand })
  const { hold, ...free } = office.dossier
  expect(take(free, true)).toEqual({ ok: true, value: [] })
  expect(take(office.dossier, true)).toEqual({ ok: true, value: [] })
  const asked: Dossier = { ...free, hold: { ...must(hold, 'a hold'), asked: true } }
  expect(take(asked, false)).toEqual({ ok: true, value: [] })
  expect(take(asked, true)).toMatchObject({ ok: true, value: [{ event: { body: { over: hold?.since, paperInHand: true } } }] })
})
