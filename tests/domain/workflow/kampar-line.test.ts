import { describe, expect, test } from 'vitest'
import { kamparOptician } from '#domain/procedures/kampar-optician.ts'
import type { DocumentId } from '#domain/workflow/procedure.ts'
import { HAND_OVER } from '../office-in-memory.ts'
import { people } from '../people.ts'
import { everyOutcomeLeads } from './every-outcome.ts'
import { Line, REASON } from './line.ts'

const PERMIT = 'permit' as DocumentId
const { sari, budi, lina, mega, yusuf } = people

describe('Kampar, row by row', () => {
  test('every outcome of every row leads where it should, and who is handed papers back comes in again', () => {
    expect(everyOutcomeLeads(kamparOptician)).toBe(16)
  })

  test('from the counter to her hands: Kasi, then Kabid, who numbers it; signed electronically, printed, handed over', () => {
    const line = Line.received(kamparOptician).goesOnTo('end')
    expect(line.place).toBe('handed-over')
    expect(line.told).toEqual([
      '3 Lina Kartika: Diverifikasi',
      '3 Mega Putri: Diverifikasi',
      '4 Yusuf Harahap: Ditandatangani secara elektronik',
      '5 Sari Wulandari: Izin dicetak',
      '6 Sari Wulandari: Izin diserahkan',
    ])
    expect(line.facts).toEqual([
      'dossier.received', 'dossier.accepted', 'number.given register', 'document.prepared permit', 'number.given permit', 'document.signed permit', 'document.handed-over permit', 'dossier.ended',
    ])
  })

  test('the number is the Kabid’s to give: after the Kasi there is none yet', () => {
    const { office } = Line.received(kamparOptician)
    office.does(lina, office.act('verified'))
    expect(office.dossier.documents[PERMIT]).toMatchObject({ number: null })
    expect(office.refuses(lina, office.act('verified')).code).toBe('no-right')
    office.does(mega, office.act('verified'))
    expect(office.dossier.documents[PERMIT]?.number?.text).toBe('permit/1/2026')
  })

  test('Kasi or Kabid may hand back or refuse, each at once', () => {
    for (const outcome of ['return', 'refuse']) {
      const kasi = Line.received(kamparOptician).office
      kasi.does(lina, kasi.act(outcome, {}, REASON))
      const kabid = Line.received(kamparOptician).office
      kabid.does(lina, kabid.act('verified'))
      kabid.does(mega, kabid.act(outcome, {}, REASON))
      for (const { position } of [kasi.dossier, kabid.dossier]) expect(position).toMatchObject(outcome === 'return' ? { at: 'applicant', resume: 'verify' } : { at: 'step', step: 'refusal-letter' })
    }
  })

  test('front office or back office: whoever comes first checks, and whoever comes first prints', () => {
    const checked = Line.received(kamparOptician, 'to-check')
    checked.office.does(budi, checked.office.act('complete'))
    const line = checked.goesOnTo('5')
    line.office.does(budi, line.office.act('printed'))
    line.office.does(sari, line.office.act('handed-over', { handOver: HAND_OVER }))
    expect(line.place).toBe('handed-over')
  })

  test('the Kepala Dinas sends it back: Kasi and Kabid again, with the number it had', () => {
    const line = Line.received(kamparOptician).goesOnTo('4').does('send-back')
    expect([line.place, line.holder.name]).toEqual(['3', 'Lina Kartika'])
    line.goesOnTo('end')
    expect(line.office.asked.map((asked) => asked.purpose)).toEqual(['register', 'permit'])
  })

  test('refused: the Kasi writes the letter, the Kepala Dinas signs it, Loket BO numbers it, the counter hands it over', () => {
    const line = Line.received(kamparOptician).does('refuse').goesOnTo('end')
    expect(line.place).toBe('refused')
    expect(line.told.slice(1)).toEqual([
      'refusal-letter Lina Kartika: Surat penolakan dibuat',
      'refusal-sign Yusuf Harahap: Surat penolakan ditandatangani',
      'refusal-number Budi Santoso: Surat penolakan diberi nomor',
      'refusal-hand-over Sari Wulandari: Surat penolakan diserahkan',
    ])
    expect(line.office.dossier.documents['refusal' as DocumentId]?.signature?.signer).toBe(yusuf.name)
  })
})
