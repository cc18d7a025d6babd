import { expect, test } from 'vitest'
import type { DossierEvent, RecordedDossierEvent } from '#domain/dossier/events.ts'
import { foldEvent, foldUnread } from '#domain/dossier/fold-event.ts'
import type { Dossier } from '#domain/dossier/state.ts'
import type { DeviceId, EventRef } from '#domain/ids.ts'
import { knownEvent } from '#domain/log/known-events.ts'
import { must } from '#domain/must.ts'
import { mempawahSikro } from '#domain/procedures/mempawah-sikro.ts'
import { availableActions } from '#domain/workflow/available-actions.ts'
import { mayResubmit } from '#domain/workflow/resubmit.ts'
import { mayWithdraw } from '#domain/workflow/withdraw.ts'
import { ID, OfficeInMemory } from '../office-in-memory.ts'
import { people } from '../people.ts'

const LATER: EventRef = { device: 'pc-baru' as DeviceId, seq: 4 }

/** A dossier on which a later Loket did something, and what it was before. */
function awaiting(as: 'complete' | 'incomplete' = 'complete') {
  const office = new OfficeInMemory(mempawahSikro)
  office.does(people.sari, { ...office.receive(as), reason: 'Ijazah belum dilegalisir.' })
  const intake = must(office.events[0], 'the intake')
  const next = (state: Dossier, event: DossierEvent, base: EventRef | null = null): Dossier => foldEvent(state, { ...intake, ref: { device: 'pc-2' as DeviceId, seq: 7 }, event } satisfies RecordedDossierEvent, base, ID)
  return { office, before: office.dossier, dossier: foldUnread(office.dossier, LATER), next }
}

const note: DossierEvent = { type: 'note.added', version: 1, body: { text: 'sesudahnya' } }

test('W-92 behind what cannot be read a move waits, whatever it builds upon; a fact counts, and one about something unread waits too', () => {
  const { before, dossier, next } = awaiting()
  const ended: DossierEvent = { type: 'dossier.ended', version: 1, body: { as: 'withdrawn', reason: 'Pindah' } }
  for (const base of [before.lastTransition, LATER, null]) {
    const moved = next(dossier, ended, base)
    expect(moved.waiting).toEqual([LATER, { device: 'pc-2', seq: 7 }])
    expect({ ...moved, waiting: undefined }).toEqual({ ...before, waiting: undefined })
  }
  expect(next(before, ended, before.lastTransition).position).toMatchObject({ at: 'end' })
  expect(next(dossier, { type: 'checklist.checked', version: 1, body: { checklist: [] } })).toEqual({ ...dossier, checklist: [] })
  expect(next(dossier, note)).toEqual(dossier)
  const twice: DossierEvent = { type: 'number.given', version: 1, body: null as never }
  expect(() => next(before, twice)).toThrow()
  expect(next(dossier, twice).waiting).toEqual([LATER, { device: 'pc-2', seq: 7 }])
})

test('W-92 such a dossier takes notes and is not moved: no action is offered, and each is refused in plain words', () => {
  const { office, dossier } = awaiting()
  const context = { procedure: mempawahSikro, officer: people.sari, office: office.office, dossier }
  expect(availableActions(context)).toMatchObject({ actions: [], reason: /Perbarui Loket di komputer ini/ })
  expect(mayWithdraw(context)).toMatchObject({ ok: false, refusal: { code: 'awaits-upgrade' } })
  expect(office.decides(people.sari, dossier, { do: 'withdraw', base: dossier.lastTransition, reason: 'Pindah' })).toMatchObject({ ok: false, refusal: { code: 'awaits-upgrade' } })
  expect(office.decides(people.sari, dossier, { do: 'addNote', text: 'sesudahnya' })).toMatchObject({ ok: true, value: [{ event: note }] })
  const back = awaiting('incomplete')
  expect(mayResubmit({ ...context, dossier: back.before })).toMatchObject({ ok: true })
  expect(mayResubmit({ ...context, dossier: back.dossier })).toMatchObject({ ok: false, refusal: { code: 'awaits-upgrade' } })
})

test('W-92 known is a type in the versions this build has, on the kind of thing it is about', () => {
  expect(knownEvent({ aggregate: 'dossier:1', type: 'note.added', typeVersion: 1 })).toBe(true)
  expect(knownEvent({ aggregate: 'dossier:1', type: 'note.added', typeVersion: 2 })).toBe(false)
  expect(knownEvent({ aggregate: 'book:permit', type: 'book.opened', typeVersion: 2 })).toBe(true)
  expect(knownEvent({ aggregate: 'book:permit', type: 'note.added', typeVersion: 1 })).toBe(false)
  expect(knownEvent({ aggregate: 'dossier:1', type: 'constructor', typeVersion: 1 })).toBe(false)
  expect(knownEvent({ aggregate: 'kiosk:1', type: 'kiosk.opened', typeVersion: 1 })).toBe(false)
})
