import { describe, expect, test } from 'vitest'
import { numberOwedSince, numberOnPaper, reprintsDue } from '#domain/dossier/number-to-follow.ts'
import type { BookId, IsoDate, PaperId } from '#domain/ids.ts'
import type { AskedNumber } from '#domain/numbering/number-to-follow.ts'
import { dairiSikro } from '#domain/procedures/dairi-sikro.ts'
import { pekanbaruSikro } from '#domain/procedures/pekanbaru-sikro.ts'
import type { PaperKind } from '#domain/paper/paper.ts'
import type { DocumentId } from '#domain/workflow/procedure.ts'
import { printablePapers } from '#domain/workflow/printable-papers.ts'
import { HAND_OVER, OfficeInMemory } from '../office-in-memory.ts'
import { people } from '../people.ts'

const { sari, budi } = people
const id = (name: string): DocumentId => name as DocumentId
const REQUEST = { letter: 'request-letter', to: 'Kepala Dinas Kesehatan', place: 'Sidikalang', purpose: 'Rekomendasi teknis', answerBy: null } as const

/** An office whose other PC gives the numbers, with a request letter written and its number asked for. */
function asked(): OfficeInMemory {
  const office = new OfficeInMemory(dairiSikro)
  office.asksFor = ['outgoing-letter', 'permit']
  office.does(sari, office.receive('complete'))
  for (let turn = 0; turn < 9 && office.step() !== 'ask-team'; turn += 1) office.usual()
  office.does(budi, { do: 'draftLetter', document: id('request-letter'), content: REQUEST })
  office.does(budi, { do: 'signLetter', document: id('request-letter'), signer: { name: 'Yusuf Harahap', nip: '', title: 'Kepala Dinas' }, date: office.today() })
  office.does(budi, { do: 'numberLetter', document: id('request-letter'), date: null })
  return office
}

const letterOf = (office: OfficeInMemory) => office.dossier.documents[id('request-letter')]
const print = (office: OfficeInMemory, kind: PaperKind, paper: string): void => { office.does(budi, { do: 'issuePaper', paper: paper as PaperId, kind, factsHash: '' }) }
const printable = (office: OfficeInMemory, kind: PaperKind) => printablePapers(dairiSikro, office.dossier).find((one) => one.kind === kind)

describe('a letter whose number is asked for', () => {
  test('goes its way, says so on paper, and is not asked for, written or numbered again', () => {
    const office = asked()
    expect(letterOf(office)).toMatchObject({ number: null, asked: { run: 'outgoing-letter/2026//', date: '2026-11-03', abbreviation: 'SIKRO', device: 'pc-1', officer: budi.id } })
    expect(numberOnPaper(letterOf(office))).toMatchObject({ text: 'nomor menyusul', date: '2026-11-03' })
    expect(office.refuses(budi, { do: 'numberLetter', document: id('request-letter'), date: null }).message).toContain('sudah ditanyakan')
    expect(office.refuses(budi, { do: 'draftLetter', document: id('request-letter'), content: REQUEST }).message).toContain('sudah ditanyakan')
    expect(numberOwedSince(office.dossier)).toBe(office.now)
    office.does(budi, office.act('asked'))
    expect([office.step() === 'ask-team', letterOf(office)?.number]).toEqual([false, null])
  })

  test('is printed again with its number as a new paper, and until then somebody is told', () => {
    const office = asked()
    print(office, 'request-letter', 'p1')
    expect(office.dossier.papers.at(-1)).toMatchObject({ kind: 'request-letter', unnumbered: 'request-letter', copy: 0 })
    expect([reprintsDue(office.dossier), printable(office, 'request-letter')?.issued]).toEqual([[], 1])
    office.answers(id('request-letter'), 7)
    expect(letterOf(office)).toMatchObject({ number: { no: 7 } })
    expect(letterOf(office)).not.toHaveProperty('asked')
    expect(reprintsDue(office.dossier)).toEqual([{ document: 'request-letter', kind: 'request-letter', since: office.now }])
    expect(numberOwedSince(office.dossier)).toBe(office.now)
    expect(printable(office, 'request-letter')?.issued, 'no copy of the one without').toBe(0)
    print(office, 'request-letter', 'p2')
    expect(office.dossier.papers.at(-1)).not.toHaveProperty('unnumbered')
    expect([reprintsDue(office.dossier), numberOwedSince(office.dossier)]).toEqual([[], null])
  })

  test('of two questions has the first, and none once its number stands', () => {
    const office = asked()
    const late: AskedNumber = { book: 'outgoing-letter' as BookId, run: 'outgoing-letter/2027//', date: '2027-01-02' as IsoDate, abbreviation: 'SIKRO', placeSequence: '' }
    office.hears({ type: 'number.asked', version: 1, body: { ...late, document: id('request-letter') } })
    expect(letterOf(office)?.asked?.run).toBe('outgoing-letter/2026//')
    office.answers(id('request-letter'), 7)
    office.hears({ type: 'number.asked', version: 1, body: { ...late, document: id('request-letter') } })
    expect(letterOf(office)).not.toHaveProperty('asked')
  })

  test('a permit is printed with its number to follow, and handed over only once it has come', () => {
    const office = new OfficeInMemory(pekanbaruSikro)
    office.asksFor = ['permit']
    office.does(sari, office.receive('complete'))
    for (let turn = 0; turn < 12 && office.step() !== 'hand-over'; turn += 1) office.usual()
    const kinds = () => printablePapers(pekanbaruSikro, office.dossier).map(({ kind }) => kind)
    expect(kinds()).toContain('permit')
    expect(kinds()).not.toContain('blank')
    expect(office.refuses(sari, office.act('handed-over', { handOver: HAND_OVER })).message).toContain('belum tiba')
    office.answers(id('permit'), 3)
    office.does(sari, office.act('handed-over', { handOver: HAND_OVER }))
    expect(office.dossier.position.at).toBe('end')
  })
})
