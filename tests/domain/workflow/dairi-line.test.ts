import { describe, expect, test } from 'vitest'
import { dairiSikro } from '#domain/procedures/dairi-sikro.ts'
import type { DocumentId } from '#domain/workflow/procedure.ts'
import { numberNamed } from '../office-in-memory.ts'
import { people } from '../people.ts'
import { everyOutcomeLeads } from './every-outcome.ts'
import { contentOf, EXAMINERS } from './letters-written.ts'
import { Line, REASON } from './line.ts'

const refused = () => Line.received(dairiSikro).goesOnTo('8').does('refuse')

describe('Dairi, row by row', () => {
  test('every outcome of every row leads where it should, and who is handed papers back comes in again', () => {
    expect(everyOutcomeLeads(dairiSikro)).toBe(42)
  })

  test('recommended: the permit is initialled thrice, signed in ink, then numbered by Umum', () => {
    const line = Line.received(dairiSikro).goesOnTo('end')
    expect(line.place).toBe('handed-over')
    expect(line.told).toEqual([
      '3 Sari Wulandari: Resi diberikan',
      '4 Sari Wulandari: Dientri dan diteruskan ke Back Office',
      '5 Budi Santoso: Diverifikasi',
      '6 Budi Santoso: Rekomendasi diminta',
      '7 Tono Wijaya: Lapangan ditinjau',
      '8 Tono Wijaya: Direkomendasikan',
      '16 Budi Santoso: Rekomendasi diterima',
      '17 Budi Santoso: Izin dicetak dan diparaf',
      '18 Mega Putri: Diparaf',
      '19 Dewi Lestari: Diparaf',
      '20 Yusuf Harahap: Ditandatangani',
      '21 Wulan Sari: Diberi nomor',
      '22 Sari Wulandari: Pemohon diberi tahu',
      '23 Sari Wulandari: Izin diserahkan',
    ])
    expect(line.facts.slice(-9)).toEqual([
      'document.prepared permit', 'document.initialled permit', 'document.initialled permit', 'document.initialled permit', 'document.signed permit', 'number.given permit',
      'notice.given', 'document.handed-over permit', 'dossier.ended',
    ])
  })

  test('not recommended: a letter with its own paraf, signature, outgoing number and hand-over', () => {
    const line = refused().goesOnTo('end')
    expect(line.place).toBe('refused')
    expect(line.told.slice(-8)).toEqual([
      '8 Tono Wijaya: Tidak direkomendasikan',
      '9 Budi Santoso: Surat penolakan dibuat',
      '10 Mega Putri: Surat penolakan diparaf',
      '11 Dewi Lestari: Surat penolakan diparaf',
      '12 Yusuf Harahap: Surat penolakan ditandatangani',
      '13 Wulan Sari: Surat penolakan diberi nomor',
      '14 Sari Wulandari: Pemohon diberi tahu',
      '15 Sari Wulandari: Surat penolakan diserahkan',
    ])
    expect(line.facts.slice(-9)).toEqual([
      'letter.drafted refusal', 'document.prepared refusal', 'document.initialled refusal', 'document.initialled refusal', 'document.signed refusal', 'number.given refusal',
      'notice.given', 'document.handed-over refusal', 'dossier.ended',
    ])
    expect(line.office.dossier.documents['permit' as DocumentId]).toBeUndefined()
  })

  test('each letter draws from its own book: request and refusal from the outgoing letters, the assignment and the minutes from theirs', () => {
    expect(refused().goesOnTo('end').office.asked.map((asked) => asked.purpose)).toEqual(['register', 'outgoing-letter', 'assignment', 'minutes', 'outgoing-letter'])
    expect(Line.received(dairiSikro).goesOnTo('end').office.asked.map((asked) => asked.purpose)).toEqual(['register', 'outgoing-letter', 'assignment', 'minutes', 'permit'])
  })

  test('the visit is not over before the assignment is numbered and every examiner has signed the minutes', () => {
    const line = Line.received(dairiSikro).goesOnTo('7')
    const { office } = line
    const lacking = () => office.refuses(people.tono, office.act('visited')).message
    expect(lacking()).toContain('Surat Perintah Tugas belum ditulis; Berita Acara belum ditulis')
    for (const letter of ['assignment-letter', 'minutes'] as const) office.does(people.tono, { do: 'draftLetter', document: letter as string as DocumentId, content: contentOf(letter, office.today()) })
    for (const signer of EXAMINERS.slice(0, 1)) office.does(people.tono, { do: 'signLetter', document: 'minutes' as DocumentId, signer, date: office.today() })
    expect(lacking()).toContain('Surat Perintah Tugas belum ditandatangani pejabatnya; Surat Perintah Tugas belum bernomor; Berita Acara belum ditandatangani dr. Maya Sitompul; Berita Acara belum bernomor')
    expect(line.place).toBe('7')
  })

  test('neither answer is given without the recommendation', () => {
    const { office } = Line.received(dairiSikro).goesOnTo('8')
    for (const outcome of ['recommended', 'refuse']) expect(office.refuses(people.tono, office.act(outcome, {}, REASON)).message).toContain('Rekomendasi belum ditulis')
  })

  test('the Sekretaris sends the draft back: Back Office writes it anew, and the initials begin anew', () => {
    const line = refused().goesOnTo('11').does('send-back')
    expect(line.place).toBe('9')
    const { office } = line
    office.does(people.budi, { do: 'draftLetter', document: 'refusal' as DocumentId, content: contentOf('refusal-letter', office.today()) })
    line.does('drafted')
    expect(office.dossier.documents['refusal' as DocumentId]?.initials).toEqual([])
    expect(line.goesOnTo('end').place).toBe('refused')
  })

  test('four days and 15 hours 45 minutes are promised as seven working days of seven hours, as an estimate', () => {
    expect(Line.received(dairiSikro).office.dossier.promise).toMatchObject({ workingDays: 7, source: 'estimate' })
  })

  test('a void number of the permit goes back to Umum alone: the ink stays, the new number follows it', () => {
    const line = Line.received(dairiSikro).goesOnTo('22')
    line.office.does(people.mega, { do: 'voidNumber', number: numberNamed('permit/1/2026'), reason: 'Salah buku.' })
    expect([line.place, line.holder.name]).toEqual(['21', 'Wulan Sari'])
    expect(line.goesOnTo('end').facts.filter((fact) => fact === 'document.signed permit')).toHaveLength(1)
  })
})
