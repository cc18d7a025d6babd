import { describe, expect, test } from 'vitest'
import type { PaperId } from '#domain/ids.ts'
import type { PaperKind } from '#domain/paper/paper.ts'
import { pekanbaruSikro } from '#domain/procedures/pekanbaru-sikro.ts'
import { printablePapers } from '#domain/workflow/printable-papers.ts'
import { OfficeInMemory } from '../office-in-memory.ts'
import { people } from '../people.ts'

const { sari, budi, mega, nina } = people

function open(): OfficeInMemory {
  const office = new OfficeInMemory(pekanbaruSikro)
  office.does(sari, office.receive('complete'))
  return office
}

let papers = 0
const print = (office: OfficeInMemory, kind: PaperKind) => office.does(sari, { do: 'issuePaper', paper: `p${(papers += 1)}` as PaperId, kind, factsHash: '' })[0]?.event.body
const named = (office: OfficeInMemory, name: string) => ({ do: 'correct', reason: 'Salah ketik', applicant: { ...office.dossier.applicant, name } }) as const

describe('corrections', () => {
  test('W-120 the desk that holds the dossier and the supervisor correct, with a reason and a change', () => {
    const office = open()
    expect(office.refuses(sari, named(office, 'Siti Rahmawaty'))).toMatchObject({ code: 'no-right' })
    expect(office.refuses(nina, named(office, 'Siti Rahmawaty'))).toMatchObject({ code: 'no-right' })
    expect(office.refuses(budi, { ...named(office, 'Siti Rahmawaty'), reason: '' }).fields).toMatchObject([{ path: 'reason' }])
    expect(office.refuses(budi, named(office, office.dossier.applicant.name))).toMatchObject({ code: 'invalid-input' })
    const certificate = { form: 'standard-certificate', nib: '', kbli: '01111', businessName: 'X', risk: 'low', ossNumber: '' } as const
    expect(office.refuses(budi, { do: 'correct', reason: 'Salah', permitData: certificate }).fields).toMatchObject([{ path: 'permitData' }])
    office.does(budi, named(office, 'Siti Rahmawaty'))
    office.does(sari, { do: 'withdraw', base: office.dossier.lastTransition, reason: 'Pindah' })
    expect(office.refuses(budi, named(office, 'Siti'))).toMatchObject({ code: 'no-right' })
    office.does(mega, named(office, 'Siti'))
    expect(office.dossier.applicant.name).toBe('Siti')
  })

  test('W-121 what stood there stays readable; register number, procedure and place do not change', () => {
    const office = open()
    const { registerNumber, procedure, position } = office.dossier
    office.does(budi, { ...named(office, 'Siti Rahmawaty'), permitData: { ...office.dossier.permitData, strExpiry: '2027-01-31' } as typeof office.dossier.permitData, copies: 2 })
    expect(office.dossier).toMatchObject({ registerNumber, procedure, position, copies: 2, permitData: { strExpiry: '2027-01-31' } })
    expect(office.dossier.corrections[0]?.changes).toEqual([
      { field: 'applicant.name', from: 'Siti Rahmawati', to: 'Siti Rahmawaty' },
      { field: 'permitData.strExpiry', from: 'lifetime', to: '2027-01-31' },
      { field: 'copies', from: '1', to: '2' },
    ])
  })

  test('W-122 papers that show the old value are named; the next print of each is KOREKSI ke-n, and its copies are counted anew', () => {
    const office = open()
    print(office, 'receipt')
    print(office, 'receipt')
    print(office, 'disposition-sheet')
    office.does(budi, { do: 'correct', reason: 'Salah hitung', copies: 3 })
    expect(office.dossier.corrections[0]?.affected).toEqual(['receipt'])
    expect(printablePapers(pekanbaruSikro, office.dossier).find((paper) => paper.kind === 'disposition-sheet')).toMatchObject({ issued: 1, correction: 0 })
    office.at('2026-11-03T03:00:00.000Z')
    office.does(budi, named(office, 'Siti Rahmawaty'))
    expect(office.dossier.corrections[1]?.affected).toEqual(['receipt', 'disposition-sheet'])
    office.at('2026-11-03T04:00:00.000Z')
    expect(print(office, 'receipt')).toMatchObject({ copy: 0, correction: 2 })
    expect(print(office, 'receipt')).toMatchObject({ copy: 1, correction: 2 })
    expect(print(office, 'disposition-sheet')).toMatchObject({ copy: 0, correction: 1 })
    office.does(budi, { ...named(office, 'Siti Rahmawati'), copies: 1 })
    expect(office.dossier.corrections[2]?.affected).toEqual(['receipt', 'disposition-sheet'])
  })
})
