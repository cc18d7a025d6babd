import { describe, expect, test } from 'vitest'
import type { IsoDate } from '#domain/ids.ts'
import type { ChecklistItem, RequirementId } from '#domain/requirement/requirement.ts'
import type { OutcomeId } from '#domain/workflow/procedure.ts'
import { keyedActions } from '../../../renderer/dossier/action-keys.ts'
import { emptyAct } from '../../../renderer/dossier/act-form.ts'
import { checkAct } from '../../../renderer/dossier/check-act.ts'
import type { Ask, DossierAction } from '../../../renderer/dossier/view.ts'
import { lateness, servedWords } from '../../../renderer/dossier/lateness.ts'

const today = '2026-11-20' as IsoDate
const paper = (name: string, state: ChecklistItem['state'], due: ChecklistItem['due'] = 'intake'): ChecklistItem => ({ requirement: name as RequirementId, name, obligatory: true, due, state, note: '' })
const siti = { kind: 'person', name: 'Siti Aminah', nik: '************0001', phone: '', email: '', address: 'Jl. Riau 2', nib: '', npwp: '', responsible: '' } as const
const form = emptyAct({ archive: null, checklist: [paper('Ijazah', 'fits'), paper('Pasfoto', 'unchecked'), paper('Meterai', 'unchecked', 'pick-up')], applicant: siti }, today)

const action = (id: string, kind: DossierAction['kind'], asks: Ask[] = []): DossierAction => ({ outcome: id as OutcomeId, label: id, kind, asks, lacks: [], nextNumber: '', noNumber: '', assumed: false })

test('acts are numbered; the return is also F6 and the hand-over F8, as on every screen', () => {
  const keys = keyedActions([action('complete', 'forward', ['checklist']), action('return', 'return', ['return-slip']), action('give', 'forward', ['hand-over'])])
  expect(keys.map(({ digit, functionKey }) => `${digit} ${functionKey}`)).toEqual(['1 ', '2 F6', '3 F8'])
})

describe('what an act sends', () => {
  test('only what it asks', () => {
    expect(checkAct(form, [], today)).toEqual({ messages: [], details: { note: '' } })
    expect(Object.keys(checkAct(form, ['number'], today).details)).toEqual(['note', 'numberDate'])
  })

  test('completeness is told before it is asked', () => {
    expect(checkAct(form, ['checklist'], today).messages).toEqual([{ path: 'checklist', message: expect.stringContaining('Pasfoto belum diperiksa') }])
  })

  test('the return slip lists what the checklist says is missing; with neither list nor reason it is not sent', () => {
    expect(checkAct(form, ['return-slip'], today).messages.map((message) => message.path)).toEqual(['returnSlip.reason'])
    const looked = { ...form, checklist: form.checklist.map((line) => (line.name === 'Pasfoto' ? { ...line, mark: { ...line.mark, state: 'absent' as const } } : line)) }
    expect(checkAct(looked, ['return-slip'], today)).toMatchObject({ messages: [], details: { returnSlip: { reason: '', missing: [{ name: 'Pasfoto', note: 'Tidak ada' }] } } })
  })

  test('a proxy shows a power of attorney; an identity is kept by its last four digits only', () => {
    const proxy = { ...form, relation: 'proxy' as const, recipient: '', identityTail: '12345' }
    expect(checkAct(proxy, ['hand-over'], today).messages.map((message) => message.path)).toEqual(['handOver.recipient', 'handOver.identityTail', 'handOver.powerOfAttorney'])
  })

  test('the applicant in person is the usual recipient, and a power of attorney typed before is not sent', () => {
    const { details, messages } = checkAct({ ...form, powerOfAttorney: 'Surat kuasa 3 Mei' }, ['hand-over'], today)
    expect(messages).toEqual([])
    expect(details.handOver).toMatchObject({ recipient: 'Siti Aminah', relation: 'self', powerOfAttorney: '', dueAtPickUp: [{ name: 'Meterai' }] })
  })

  test('saying no needs words', () => {
    expect(checkAct(form, ['reason'], today).messages.map((message) => message.path)).toEqual(['note'])
  })

  test('a day that does not exist stands at its field', () => {
    expect(checkAct({ ...form, signatureDate: '31/2/26' }, ['signature-wet'], today).messages).toEqual([{ path: 'signature.date', message: expect.stringContaining('31 Februari 2026 tidak ada') }])
  })
})

test('late is said in working days; a pause says whom it waits for', () => {
  expect(lateness({ date: today, lateDays: 3, paused: false, served: null })).toBe('terlambat 3 hari kerja')
  expect(lateness({ date: today, lateDays: 0, paused: true, served: null })).toBe('waktu berhenti, menunggu pemohon')
  expect(lateness({ date: today, lateDays: 0, paused: false, served: null })).toBe('')
})

test('once the letter is there the page tells how it came out, and no longer that it is late', () => {
  const due = '2026-11-05' as IsoDate
  expect(servedWords({ date: due, lateDays: 0, paused: false, served: null })).toBe('')
  expect(servedWords({ date: due, lateDays: 0, paused: false, served: { on: due, lateDays: 0 } })).toBe('selesai 5 November 2026, tepat waktu')
  const late = { date: due, lateDays: 0, paused: false, served: { on: '2026-11-09' as IsoDate, lateDays: 2 } }
  expect([servedWords(late), lateness(late)]).toEqual(['selesai 9 November 2026, terlambat 2 hari kerja', ''])
})
