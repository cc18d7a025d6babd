import { describe, expect, test } from 'vitest'
import { pekanbaruSikro } from '#domain/procedures/pekanbaru-sikro.ts'
import { rolesNow } from '#domain/workflow/actor.ts'
import { HAND_OVER, OfficeInMemory } from '../office-in-memory.ts'
import { people } from '../people.ts'
import { everyOutcomeLeads } from './every-outcome.ts'
import { Line } from './line.ts'

const { sari, budi, rina, hendra, dewi, yusuf } = people

/** Siti's SIKRO from the counter to her hands, as the nine printed rows say. */
function walk(): OfficeInMemory {
  const office = new OfficeInMemory(pekanbaruSikro)
  office.does(sari, office.receive('complete'))
  office.at('2026-11-03T02:10:00.000Z').does(budi, office.act('printed'))
  office.at('2026-11-03T02:20:00.000Z').does(rina, office.act('initialled'))
  office.at('2026-11-03T02:30:00.000Z').does(hendra, office.act('initialled', {}, 'Tanggal sudah diperiksa.'))
  office.at('2026-11-03T02:40:00.000Z').does(dewi, office.act('initialled'))
  office.at('2026-11-04T02:00:00.000Z').does(yusuf, office.act('signed'))
  office.at('2026-11-04T03:00:00.000Z').does(budi, office.act('numbered'))
  office.at('2026-11-04T04:00:00.000Z').does(sari, office.act('handed-over', { handOver: HAND_OVER }))
  return office
}

describe('Pekanbaru, from the counter to the hand-over', () => {
  test('every printed row leaves its events, in the order of the SOP', () => {
    expect(walk().types).toEqual([
      'dossier.received',
      'step.completed',
      'dossier.accepted',
      'number.given',
      'step.completed',
      'document.prepared',
      'step.completed',
      'document.initialled',
      'step.completed',
      'document.initialled',
      'step.completed',
      'document.initialled',
      'step.completed',
      'document.signed',
      'step.completed',
      'number.given',
      'step.completed',
      'document.handed-over',
      'step.completed',
      'dossier.ended',
    ])
  })

  test('the dossier ends handed over, three times initialled, signed by the Kepala Dinas, numbered after the signature', () => {
    const { dossier } = walk()
    const permit = Object.values(dossier.documents)[0]
    expect(dossier.position).toMatchObject({ at: 'end', as: 'handed-over' })
    expect(dossier.registerNumber?.text).toBe('register/1/2026')
    expect(permit?.initials.map((initial) => initial.officerName)).toEqual(['Rina Marlina', 'Hendra Gunawan', 'Dewi Lestari'])
    expect(permit?.signature).toMatchObject({ signer: 'Yusuf Harahap', title: 'Kepala Dinas Penanaman Modal dan PTSP', mode: 'wet', date: '2026-11-04' })
    expect(permit?.number).toMatchObject({ text: 'permit/1/2026', date: '2026-11-04' })
    expect(dossier.handOver).toMatchObject({ recipient: 'Siti Rahmawati', relation: 'self' })
  })

  test('the events alone give the same dossier again', () => {
    const office = walk()
    expect(office.refolded()).toEqual(office.dossier)
  })

  test('W-73 who holds it is named by the lane of the SOP', () => {
    const office = new OfficeInMemory(pekanbaruSikro)
    office.does(sari, office.receive('to-check'))
    expect(rolesNow(office.procedure, office.dossier).title).toBe('Front Office')
    office.does(sari, office.act('complete'))
    expect(rolesNow(office.procedure, office.dossier).title).toBe('Back Office')
  })
})

describe('Pekanbaru, the ways its SOP leaves open', () => {
  test('every outcome of every row leads where it should, and who is handed papers back comes in again', () => {
    expect(everyOutcomeLeads(pekanbaruSikro)).toBe(25)
  })

  test('the Kepala Dinas refuses: Back Office writes and numbers the letter, the counter hands it over', () => {
    const line = Line.received(pekanbaruSikro).goesOnTo('7').does('refuse').goesOnTo('end')
    expect(line.place).toBe('refused')
    expect(line.told.slice(-5)).toEqual([
      '7 Yusuf Harahap: Permohonan ditolak',
      'refusal-letter Budi Santoso: Surat penolakan dibuat',
      'refusal-sign Yusuf Harahap: Surat penolakan ditandatangani',
      'refusal-number Budi Santoso: Surat penolakan diberi nomor',
      'refusal-hand-over Sari Wulandari: Surat penolakan diserahkan',
    ])
    expect(line.office.asked.map((asked) => asked.purpose)).toEqual(['register', 'outgoing-letter'])
  })

  test('sent back from the paraf or the signature: a new blank, and every paraf anew', () => {
    for (const row of ['4', '5', '6', '7']) {
      const line = Line.received(pekanbaruSikro).goesOnTo(row).does('send-back')
      expect(line.place).toBe('3')
      line.does('printed')
      expect(Object.values(line.office.dossier.documents)[0]?.initials).toEqual([])
      expect(line.goesOnTo('end').place).toBe('handed-over')
    }
  })
})
