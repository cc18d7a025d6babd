import { describe, expect, test } from 'vitest'
import { openConflicts } from '#domain/dossier/conflicts.ts'
import type { DossierEvent, RecordedDossierEvent } from '#domain/dossier/events.ts'
import { foldEvent } from '#domain/dossier/fold-event.ts'
import type { Dossier } from '#domain/dossier/state.ts'
import type { BookId, DeviceId, EventRef, IsoDate } from '#domain/ids.ts'
import type { GivenNumber } from '#domain/numbering/number-book.ts'
import { must } from '#domain/must.ts'
import { mempawahSikro } from '#domain/procedures/mempawah-sikro.ts'
import { ID, OfficeInMemory } from '../office-in-memory.ts'
import { people } from '../people.ts'

/** A dossier that Sari took in, and that two counters then moved at once: the second of them came too late. */
function inConflict() {
  const office = new OfficeInMemory(mempawahSikro)
  office.does(people.sari, office.receive('complete'))
  const { dossier } = office
  const intake = must(office.events[0], 'the intake')
  const second: EventRef = { device: 'pc-2' as DeviceId, seq: 7 }
  const ended: DossierEvent = { type: 'dossier.ended', version: 1, body: { as: 'withdrawn', reason: 'Pindah' } }
  const late = fold(dossier, { ...intake, ref: second, officerName: 'Tomi', event: ended }, { device: 'pc-9' as DeviceId, seq: 1 })
  return { office, dossier, intake, second, late }
}

const fold = (dossier: Dossier, recorded: RecordedDossierEvent, base: EventRef | null = null): Dossier => foldEvent(dossier, recorded, base, ID)

const settled = (conflicts: readonly EventRef[], minutes: string): DossierEvent => ({ type: 'conflict.settled', version: 1, body: { conflicts, minutes } })

describe('two counters at once', () => {
  test('W-130 the supervisor settles it once, with minutes, and the dossier stays as it stands', () => {
    const { office, dossier, intake, second, late } = inConflict()
    expect(openConflicts(late)).toMatchObject([{ ref: second, officerName: 'Tomi' }])
    const decided = office.decides(people.mega, late, { do: 'settleConflicts', minutes: 'Pemohon tidak jadi menarik berkas.' })
    expect(decided).toMatchObject({ ok: true, value: [{ event: settled([second], 'Pemohon tidak jadi menarik berkas.'), role: 'supervisor' }] })
    const next = fold(late, { ...intake, officerName: 'Mega', event: settled([second], 'Pemohon tidak jadi menarik berkas.') })
    expect(next.conflicts).toMatchObject([{ ref: second, settled: { officerName: 'Mega', minutes: 'Pemohon tidak jadi menarik berkas.' } }])
    expect({ ...next, conflicts: undefined }).toEqual({ ...dossier, conflicts: undefined })
    expect(openConflicts(next)).toEqual([])
    expect(office.decides(people.mega, next, { do: 'settleConflicts', minutes: 'Sekali lagi.' })).toMatchObject({ ok: false, refusal: { code: 'not-found' } })
    expect(fold(next, { ...intake, officerName: 'Nurul', event: settled([second], 'Lain.') })).toEqual(next)
  })

  test('W-130 nobody but a supervisor, and not without a word', () => {
    const { office, late } = inConflict()
    expect(office.decides(people.sari, late, { do: 'settleConflicts', minutes: 'Selesai.' })).toMatchObject({ ok: false, refusal: { code: 'no-right' } })
    expect(office.decides(people.mega, late, { do: 'settleConflicts', minutes: '' })).toMatchObject({ ok: false, refusal: { code: 'invalid-input', fields: [{ path: 'minutes' }] } })
  })

  test('W-131 of two register numbers the first stays, the other is kept until it is voided', () => {
    const { office, dossier, intake } = inConflict()
    const first = must(dossier.registerNumber, 'the register number')
    const other: GivenNumber = { book: 'register' as BookId, run: 'register/2026/B', no: 1, text: '1/B/2026', date: '2026-11-03' as IsoDate }
    const both = fold(dossier, { ...intake, event: { type: 'number.given', version: 1, body: { number: other, document: null } } })
    expect(both).toEqual({ ...dossier, surplus: [{ number: other, document: null }] })
    const voided = office.decides(people.mega, both, { do: 'voidNumber', number: other, reason: 'Kembar' })
    const body = { number: other, document: null, reason: 'Kembar' }
    expect(voided).toMatchObject({ ok: true, value: [{ event: { type: 'number.voided', body } }] })
    const after = fold(both, { ...intake, event: { type: 'number.voided', version: 1, body } })
    expect(after.registerNumber).toEqual(first)
    expect(after.surplus).toBeUndefined()
    expect(after.voided).toMatchObject([{ number: other, reason: 'Kembar' }])
  })

  test('W-47 a number that reads as another one of the dossier, from another book, is the one that was named', () => {
    const { office, dossier, intake } = inConflict()
    const first = must(dossier.registerNumber, 'the register number')
    const alike: GivenNumber = { ...first, book: 'permit' as BookId, run: 'permit-2026' }
    const both = fold(dossier, { ...intake, event: { type: 'number.given', version: 1, body: { number: alike, document: null } } })
    const voids = (number: GivenNumber) => office.decides(people.mega, both, { do: 'voidNumber', number, reason: 'Kembar' })
    for (const number of [alike, first]) expect(voids(number)).toMatchObject({ ok: true, value: [{ event: { body: { number } } }] })
    expect(voids({ ...first, no: first.no + 1 })).toMatchObject({ ok: false, refusal: { code: 'not-found' } })
  })
})
