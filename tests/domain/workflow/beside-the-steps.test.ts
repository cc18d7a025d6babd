import { describe, expect, test } from 'vitest'
import type { AttachmentHash, PaperId } from '#domain/ids.ts'
import type { PaperKind } from '#domain/paper/paper.ts'
import { pekanbaruSikro } from '#domain/procedures/pekanbaru-sikro.ts'
import { printablePapers } from '#domain/workflow/printable-papers.ts'
import { HAND_OVER, OfficeInMemory, numberNamed } from '../office-in-memory.ts'
import { people } from '../people.ts'

const { sari, budi, rina, hendra, dewi, yusuf, mega, nina } = people
const pekanbaru = () => new OfficeInMemory(pekanbaruSikro)
const print = (kind: PaperKind) => ({ do: 'issuePaper', paper: 'paper' as PaperId, kind, factsHash: 'f' }) as const
const printable = (office: OfficeInMemory) => printablePapers(office.procedure, office.dossier).map((paper) => paper.kind)
const copy = (office: OfficeInMemory, kind: PaperKind): number => {
  const [draft] = office.does(sari, print(kind))
  return draft?.event.type === 'paper.issued' ? draft.event.body.copy : -1
}
const scan = { hash: 'a'.repeat(64) as AttachmentHash, name: 'ijazah.pdf', mediaType: 'application/pdf', size: 1000 } as const

describe('beside the steps', () => {
  test('W-50 withdrawn at the counter or before a supervisor, with a reason; the number stays used', () => {
    for (const officer of [sari, mega]) {
      const office = pekanbaru()
      office.does(sari, office.receive('complete'))
      office.does(officer, { do: 'withdraw', base: office.dossier.lastTransition, reason: 'Pindah kota.' })
      expect(office.events.at(-1)?.event).toMatchObject({ type: 'dossier.ended', body: { as: 'withdrawn', reason: 'Pindah kota.' } })
      expect(office.dossier).toMatchObject({ registerNumber: { no: 1 }, voided: [] })
    }
    const office = pekanbaru()
    office.does(sari, office.receive('complete'))
    const base = office.dossier.lastTransition
    expect(office.refuses(budi, { do: 'withdraw', base, reason: 'Pindah.' }).code).toBe('no-right')
    expect(office.refuses(sari, { do: 'withdraw', base, reason: '' }).fields[0]?.path).toBe('reason')
    expect(office.refuses(sari, { do: 'withdraw', base: { ...base, seq: 1 }, reason: 'Pindah.' }).code).toBe('moved-meanwhile')
  })

  test('W-51 anyone with a log-in adds a note, a desk attaches; the same file twice is one', () => {
    const office = pekanbaru()
    office.does(sari, office.receive('complete'))
    const { position, lastTransition } = office.dossier
    office.does(nina, { do: 'addNote', text: 'Server diganti.' })
    expect(office.refuses(sari, { do: 'addNote', text: '' }).fields[0]?.path).toBe('text')
    expect(office.refuses(nina, { do: 'attach', attachment: scan }).code).toBe('no-right')
    office.does(rina, { do: 'attach', attachment: scan })
    expect(office.does(sari, { do: 'attach', attachment: scan })).toEqual([])
    expect(office.dossier).toMatchObject({ attachments: [scan], position, lastTransition })
  })
})

describe('papers', () => {
  test('W-52 each paper only while it means something', () => {
    const office = pekanbaru()
    office.does(sari, office.receive('to-check'))
    expect(printable(office)).toEqual([])
    expect(office.refuses(sari, print('receipt'))).toMatchObject({ code: 'not-at-this-step', message: 'Resi baru bisa dicetak setelah berkas dinyatakan lengkap.' })
    office.does(sari, office.act('return', { returnSlip: { reason: 'Foto buram.', missing: [] } }))
    expect(printable(office)).toEqual(['return-slip'])
    office.does(sari, { do: 'resubmit', base: office.dossier.lastTransition, checklist: [], note: '', attachments: [] })
    office.does(sari, office.act('complete'))
    expect(printable(office)).toEqual(['receipt', 'return-slip', 'disposition-sheet', 'control-sheet', 'blank'])
    office.does(budi, office.act('printed'))
    expect(printable(office)).toContain('blank')
    for (const officer of [rina, hendra, dewi]) office.does(officer, office.act('initialled'))
    office.does(yusuf, office.act('signed'))
    expect(printable(office)).toEqual(['receipt', 'return-slip', 'disposition-sheet', 'control-sheet', 'blank'])
    expect(office.refuses(budi, print('permit')).message).toBe('Izin baru bisa dicetak setelah diberi nomor.')
    office.does(budi, office.act('numbered'))
    expect(printable(office)).toEqual(['receipt', 'return-slip', 'disposition-sheet', 'control-sheet', 'permit'])
    office.does(sari, office.act('handed-over', { handOver: HAND_OVER }))
    expect(printable(office)).toEqual(['receipt', 'return-slip', 'disposition-sheet', 'control-sheet', 'permit', 'dispatch-slip'])
    expect(office.refuses(sari, print('register-page')).code).toBe('not-at-this-step')
    expect(office.refuses(nina, print('receipt')).code).toBe('no-right')
  })

  test('W-52 a number taken at a return is no acceptance: no receipt', () => {
    const office = pekanbaru()
    office.office = { ...office.office, policy: { ...office.office.policy, registerNumber: 'every-dossier' } }
    office.does(sari, office.receive('incomplete', { reason: 'Foto buram.' }))
    expect(printable(office)).toEqual(['return-slip'])
  })

  test('W-53 the first is the original, the next SALINAN ke-1, ke-2', () => {
    const office = pekanbaru()
    office.does(sari, office.receive('complete'))
    expect([copy(office, 'receipt'), copy(office, 'receipt'), copy(office, 'receipt')]).toEqual([0, 1, 2])
    expect(copy(office, 'blank')).toBe(0)
  })

  test('W-53 a second return has a slip of its own', () => {
    const office = pekanbaru()
    office.does(sari, office.receive('incomplete', { reason: 'Foto buram.' }))
    expect([copy(office, 'return-slip'), copy(office, 'return-slip')]).toEqual([0, 1])
    office.at('2026-11-04T02:00:00.000Z').does(sari, { do: 'resubmit', base: office.dossier.lastTransition, checklist: [], note: '', attachments: [] })
    office.at('2026-11-04T03:00:00.000Z').does(sari, office.act('return', { returnSlip: { reason: 'Foto masih buram.', missing: [] } }))
    expect(copy(office, 'return-slip')).toBe(0)
  })

  test('W-53 a permit with a new number is a new letter, whatever became of the register number', () => {
    const office = pekanbaru()
    office.does(sari, office.receive('complete'))
    office.does(budi, office.act('printed'))
    for (const officer of [rina, hendra, dewi]) office.does(officer, office.act('initialled'))
    office.does(yusuf, office.act('signed'))
    office.does(budi, office.act('numbered'))
    expect([copy(office, 'permit'), copy(office, 'permit')]).toEqual([0, 1])
    office.at('2026-11-04T02:00:00.000Z').does(mega, { do: 'voidNumber', number: numberNamed('permit/1/2026'), reason: 'Nama salah cetak.' })
    office.at('2026-11-04T03:00:00.000Z').does(budi, office.act('numbered'))
    expect([copy(office, 'permit'), copy(office, 'permit')]).toEqual([0, 1])
    office.at('2026-11-05T02:00:00.000Z').does(mega, { do: 'voidNumber', number: numberNamed('register/1/2026'), reason: 'Tercatat dua kali.' })
    expect(copy(office, 'permit')).toBe(2)
  })
})
