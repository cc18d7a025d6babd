import { describe, expect, test } from 'vitest'
import { mempawahStandardCertificate as certificate } from '#domain/procedures/mempawah-standard-certificate.ts'
import type { DocumentId } from '#domain/workflow/procedure.ts'
import { everyOutcomeLeads } from './every-outcome.ts'
import { Line } from './line.ts'

describe('Mempawah, Sertifikat Standar, row by row', () => {
  test('every outcome of every row leads where it should, and who is handed papers back comes in again', () => {
    expect(everyOutcomeLeads(certificate)).toBe(21)
  })

  test('its number comes at the counter, its clock and its promise when row 3 finds it complete', () => {
    const line = Line.received(certificate)
    expect(line.place).toBe('3')
    expect([line.office.dossier.registerNumber?.text, line.office.dossier.clockStart, line.office.dossier.promise]).toEqual(['register/1/2026', null, null])
    line.does('verified')
    expect(line.office.dossier.clockStart).toBe(line.office.now)
    expect(line.office.dossier.promise).toMatchObject({ workingDays: 1, source: 'estimate' })
  })

  test('from the counter to the archive', () => {
    const line = Line.received(certificate).goesOnTo('end')
    expect(line.place).toBe('handed-over')
    expect(line.facts).toEqual([
      'dossier.received',
      'number.given register',
      'letter.drafted minutes',
      'letter.signed minutes',
      'letter.signed minutes',
      'number.given minutes',
      'letter.drafted technical-consideration',
      'letter.signed technical-consideration',
      'dossier.accepted',
      'document.prepared permit',
      'number.given permit',
      'document.signed permit',
      'notice.given',
      'document.handed-over permit',
      'archive.placed',
      'dossier.ended',
    ])
  })

  test('advised at the counter: the same way on, told apart in the history', () => {
    const line = Line.received(certificate, 'to-check').does('advised')
    expect(line.place).toBe('3')
    expect(line.told).toEqual(['2 Sari Wulandari: Diberi informasi dan pendampingan'])
    expect(line.office.dossier.lastMove.how).toBe('advise')
    expect(line.office.dossier.registerNumber?.text).toBe('register/1/2026')
  })

  test('handed back from row 4 and from the Kadis: the same number, permit number included, and the clock stood still meanwhile', () => {
    const line = Line.received(certificate).goesOnTo('4').does('return').resubmits().goesOnTo('5').does('return').resubmits()
    expect(line.place).toBe('5')
    expect(line.office.dossier.pauses).toHaveLength(2)
    expect(line.goesOnTo('end').office.asked.map((asked) => asked.purpose)).toEqual(['register', 'minutes', 'permit'])
  })

  test('refused at row 3: the clock never ran, and the letter reaches the applicant', () => {
    const line = Line.received(certificate).does('refuse').goesOnTo('end')
    expect(line.place).toBe('refused')
    expect(line.office.dossier.clockStart).toBeNull()
    expect(line.office.dossier.documents['refusal' as DocumentId]).toMatchObject({ signature: { mode: 'wet' }, number: { text: 'outgoing-letter/1/2026' } })
  })
})
