import { describe, expect, test } from 'vitest'
import { mempawahSikro } from '#domain/procedures/mempawah-sikro.ts'
import type { DocumentId } from '#domain/workflow/procedure.ts'
import { numberNamed } from '../office-in-memory.ts'
import { people } from '../people.ts'
import { everyOutcomeLeads } from './every-outcome.ts'
import { Line, REASON } from './line.ts'

const PERMIT = 'permit' as DocumentId

describe('Mempawah, SIKRO, row by row', () => {
  test('every outcome of every row leads where it should, and who is handed papers back comes in again', () => {
    expect(everyOutcomeLeads(mempawahSikro)).toBe(20)
  })

  test('from the counter to the archive: numbered before the electronic signature, printed and handed over', () => {
    const line = Line.received(mempawahSikro).goesOnTo('end')
    expect(line.place).toBe('handed-over')
    expect(line.told).toEqual([
      '3 Tono Wijaya: Diverifikasi dengan pertimbangan teknis',
      '4 Fitri Handayani: Divalidasi dan ditetapkan',
      '5 Yusuf Harahap: Ditandatangani secara elektronik',
      '6 Sari Wulandari: Pemohon diberi tahu',
      '7 Sari Wulandari: Izin dicetak dan diserahkan',
      '8 Sari Wulandari: Berkas diarsipkan',
    ])
    expect(line.facts).toEqual([
      'dossier.received',
      'dossier.accepted',
      'number.given register',
      'letter.drafted minutes',
      'letter.signed minutes',
      'letter.signed minutes',
      'number.given minutes',
      'letter.drafted technical-consideration',
      'letter.signed technical-consideration',
      'letter.drafted examination-checklist',
      'letter.signed examination-checklist',
      'document.prepared permit',
      'number.given permit',
      'document.signed permit',
      'notice.given',
      'document.handed-over permit',
      'archive.placed',
      'dossier.ended',
    ])
    expect(line.office.dossier.documents[PERMIT]?.signature).toMatchObject({ mode: 'electronic', signer: 'Yusuf Harahap' })
  })

  test('fetched by the applicant: nobody showed an identity, and it goes to the archive all the same', () => {
    const line = Line.received(mempawahSikro).goesOnTo('7').does('downloaded')
    expect(line.place).toBe('8')
    expect(line.office.dossier.handOver).toMatchObject({ recipient: 'Siti Rahmawati', identity: 'download', receiptWithdrawn: false })
    expect(line.goesOnTo('end').place).toBe('handed-over')
  })

  test('the technical team refuses with minutes alone; the office’s track brings the letter to the applicant', () => {
    const line = Line.received(mempawahSikro).goesOnTo('3').does('refuse')
    expect(line.office.dossier.documents['technical-consideration' as DocumentId]).toBeUndefined()
    line.goesOnTo('end')
    expect(line.place).toBe('refused')
    expect(line.told).toEqual([
      '3 Tono Wijaya: Permohonan ditolak',
      'refusal-letter Fitri Handayani: Surat penolakan dibuat',
      'refusal-sign Yusuf Harahap: Surat penolakan ditandatangani',
      'refusal-number Fitri Handayani: Surat penolakan diberi nomor',
      'refusal-hand-over Sari Wulandari: Surat penolakan diserahkan',
    ])
    expect(line.facts.slice(-6)).toEqual(['letter.drafted refusal', 'document.prepared refusal', 'document.signed refusal', 'number.given refusal', 'document.handed-over refusal', 'dossier.ended'])
  })

  test('neither way leaves row 3 without the minutes, and the way on needs the considerations too', () => {
    const line = Line.received(mempawahSikro).goesOnTo('3')
    const { office } = line
    const lacking = (outcome: string) => office.refuses(people.tono, office.act(outcome, {}, REASON)).message
    expect(lacking('refuse')).toContain('Berita Acara Pemeriksaan belum ditulis')
    line.writeLettersFor('refuse')
    expect(lacking('verified')).toBe('Belum bisa diteruskan: Berita Acara Pemeriksaan menyatakan permohonan tidak memenuhi syarat; Pertimbangan Teknis belum ditulis. Kerjakan suratnya di lembar Surat.')
  })

  test('the Kadis sends it back to the draft: signed again, with the number it had', () => {
    const line = Line.received(mempawahSikro).goesOnTo('5')
    const { number } = line.office.dossier.documents[PERMIT] ?? {}
    line.does('send-back')
    expect(line.place).toBe('4')
    line.goesOnTo('end')
    expect(line.office.dossier.documents[PERMIT]?.number).toEqual(number)
    expect(line.office.asked.map((asked) => asked.purpose)).toEqual(['register', 'minutes', 'permit'])
  })

  test('the Kadis sends a letter of refusal back to its writer', () => {
    const line = Line.received(mempawahSikro).goesOnTo('3').does('refuse').goesOnTo('refusal-sign').does('send-back')
    expect([line.place, line.holder.name]).toEqual(['refusal-letter', 'Fitri Handayani'])
    expect(line.goesOnTo('end').place).toBe('refused')
  })

  test('a permit number void after the signature: back to row 4 for a new one, and signed again', () => {
    const line = Line.received(mempawahSikro).goesOnTo('7')
    line.office.does(people.mega, { do: 'voidNumber', number: numberNamed('permit/1/2026'), reason: 'Salah buku.' })
    expect(line.place).toBe('4')
    expect(line.goesOnTo('end').place).toBe('handed-over')
    expect(line.facts.filter((fact) => fact.endsWith(' permit'))).toEqual([
      'document.prepared permit', 'number.given permit', 'document.signed permit', 'number.voided permit', 'document.prepared permit', 'number.given permit', 'document.signed permit', 'document.handed-over permit',
    ])
  })
})
