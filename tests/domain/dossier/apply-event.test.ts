import { describe, expect, test } from 'vitest'
import { applyEvent } from '#domain/dossier/apply-event.ts'
import type { DossierEvent, RecordedDossierEvent } from '#domain/dossier/events.ts'
import type { Dossier } from '#domain/dossier/state.ts'
import { isTransition } from '#domain/dossier/transition.ts'
import type { BookId, IsoDate, IsoInstant } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { pekanbaruSikro } from '#domain/procedures/pekanbaru-sikro.ts'
import type { DocumentId, StepId } from '#domain/workflow/procedure.ts'
import { ID, OfficeInMemory } from '../office-in-memory.ts'
import { people } from '../people.ts'

const permit = 'permit' as DocumentId
const received = (): { readonly dossier: Dossier; readonly first: RecordedDossierEvent } => {
  const office = new OfficeInMemory(pekanbaruSikro)
  office.does(people.sari, office.receive('complete'))
  return { dossier: office.dossier, first: must(office.events[0], 'the intake') }
}
const after = (dossier: Dossier, event: DossierEvent): Dossier => applyEvent(dossier, { ...received().first, ref: { ...dossier.lastTransition, seq: 99 }, event }, ID)

describe('the fold', () => {
  test('W-91 a fact leaves the place, the mover and the base of the next transition as they were', () => {
    const { dossier } = received()
    const number = { book: 'permit' as BookId, run: 'r', no: 1, text: '1', date: '2026-11-03' as IsoDate }
    const facts: readonly DossierEvent[] = [
      { type: 'note.added', version: 1, body: { text: 'Catatan' } },
      { type: 'checklist.checked', version: 1, body: { checklist: [] } },
      { type: 'document.prepared', version: 1, body: { document: permit } },
      { type: 'document.initialled', version: 1, body: { document: permit, title: 'Sekretaris' } },
      { type: 'number.given', version: 1, body: { number, document: permit } },
      { type: 'number.voided', version: 1, body: { number, document: permit, reason: 'Salah' } },
    ]
    for (const fact of facts) {
      expect(isTransition(fact.type), fact.type).toBe(false)
      const { position, lastTransition, lastMove, actedAs } = dossier
      expect(after(dossier, fact)).toMatchObject({ position, lastTransition, lastMove, actedAs })
    }
  })

  test('W-91 a transition is what the next one builds upon, and tells who moved it', () => {
    const { dossier } = received()
    const next = after(dossier, { type: 'dossier.ended', version: 1, body: { as: 'withdrawn', reason: 'Pindah' } })
    expect(next.lastTransition).toEqual({ device: 'pc-1', seq: 99 })
    expect(next.lastMove).toMatchObject({ officerName: 'Sari Wulandari', how: 'withdrawn' })
  })

  test('W-90 a void for an older number does not take the newer one away', () => {
    const { dossier } = received()
    const number = (no: number) => ({ book: 'permit' as BookId, run: 'r', no, text: String(no), date: '2026-11-03' as IsoDate })
    const held = after(dossier, { type: 'number.given', version: 1, body: { number: number(2), document: permit } })
    const next = after(held, { type: 'number.voided', version: 1, body: { number: number(1), document: permit, reason: 'Salah' } })
    expect(next.documents[permit]?.number?.no).toBe(2)
    expect(next.voided).toHaveLength(1)
  })

  test('W-90 a promise once told stays, and the clock starts once', () => {
    const { dossier } = received()
    const promise = { ...must(dossier.promise, 'the promise'), date: '2027-01-01' as IsoDate }
    const { promise: told, clockStart, accepted } = dossier
    const again: RecordedDossierEvent = { ...received().first, at: '2026-12-01T03:00:00.000Z' as IsoInstant, event: { type: 'dossier.accepted', version: 1, body: { promise } } }
    expect(applyEvent(dossier, again, ID)).toMatchObject({ promise: told, clockStart, accepted })
  })

  test('W-90 the same paraf twice stands once', () => {
    const { dossier } = received()
    const initial = { type: 'document.initialled', version: 1, body: { document: permit, title: 'Sekretaris' } } as const
    expect(after(after(dossier, initial), initial).documents[permit]?.initials).toHaveLength(1)
  })

  test('W-90 nothing folds before an intake, and no intake upon a dossier', () => {
    const { dossier, first } = received()
    expect(() => applyEvent(dossier, first, ID)).toThrow(/received twice/)
    expect(() => applyEvent(null, { ...first, event: { type: 'note.added', version: 1, body: { text: 'Catatan' } } }, ID)).toThrow(/dossier.received before note.added/)
  })

  test('W-90 a fold changes nothing it was given', () => {
    const { dossier } = received()
    const before = structuredClone(dossier)
    after(dossier, { type: 'note.added', version: 1, body: { text: 'Catatan' } })
    after(dossier, { type: 'document.prepared', version: 1, body: { document: permit } })
    const returned = after(dossier, { type: 'dossier.returned', version: 1, body: { from: 'check' as StepId, resume: 'check' as StepId, reason: 'Foto buram', missing: [] } })
    expect(dossier).toEqual(before)
    const away = structuredClone(returned)
    after(returned, { type: 'dossier.resubmitted', version: 1, body: { checklist: [], note: '', attachments: [] } })
    after(returned, { type: 'dossier.ended', version: 1, body: { as: 'withdrawn', reason: 'Pindah' } })
    expect(returned).toEqual(away)
  })
})
