import { describe, expect, test } from 'vitest'
import type { LetterContent, MinutesContent } from '#domain/dossier/letter-content.ts'
import type { IsoDate } from '#domain/ids.ts'
import type { Officer } from '#domain/officer/officer.ts'
import { dairiSikro } from '#domain/procedures/dairi-sikro.ts'
import { availableActions } from '#domain/workflow/available-actions.ts'
import { letterPlaces } from '#domain/workflow/letters/letter-places.ts'
import type { DocumentId } from '#domain/workflow/procedure.ts'
import { OfficeInMemory, numberNamed } from '../office-in-memory.ts'
import { people } from '../people.ts'

const { sari, budi, tono, mega, nina } = people
const TODAY = '2026-11-03' as IsoDate
const id = (name: string): DocumentId => name as DocumentId
const examiner = (name: string) => ({ name, nip: '', title: 'Anggota Tim Teknis' })
const [first, second] = [examiner('Tono Wijaya'), examiner('dr. Ayu Kirana')]

const REQUEST: LetterContent = { letter: 'request-letter', to: 'Kepala Dinas Kesehatan', place: 'Sidikalang', purpose: 'Rekomendasi teknis', answerBy: null }
const ASSIGNMENT: LetterContent = { letter: 'assignment-letter', members: [first], visitDate: TODAY, place: 'Optik Cahaya', purpose: 'Meninjau tempat kerja' }
const MINUTES: MinutesContent = { letter: 'minutes', date: TODAY, examiners: [first, second], findings: [{ name: 'Ruang periksa', fits: true, note: '' }], visit: null, decision: 'fits', note: '' }

/** Each step's usual outcome by whoever may do it, as far as step `until`. */
function dairiAt(until: string): OfficeInMemory {
  const office = new OfficeInMemory(dairiSikro)
  office.does(sari, office.receive('complete'))
  const writes: Readonly<Record<string, () => void>> = {
    'ask-team': () => wholeLetter(office, budi, 'request-letter', REQUEST),
    visit: () => {
      wholeLetter(office, tono, 'assignment-letter', ASSIGNMENT)
      office.does(tono, { do: 'draftLetter', document: id('minutes'), content: MINUTES })
      office.does(tono, { do: 'numberLetter', document: id('minutes'), date: null })
      for (const signer of [first, second]) office.does(tono, { do: 'signLetter', document: id('minutes'), signer, date: office.today() })
    },
  }
  for (let turn = 0; turn < 20; turn += 1) {
    const { position } = office.dossier
    if (position.at !== 'step') throw new Error(`the dossier is at ${position.at}`)
    if (position.step === until) return office
    writes[position.step]?.()
    const officer = [sari, budi, tono].find((one) => offers(office, one).length > 0)
    if (!officer) throw new Error(`nobody at ${position.step}`)
    office.does(officer, office.act(offers(office, officer)[0]?.outcome.id ?? ''))
  }
  throw new Error(`never at ${until}`)
}

const offers = (office: OfficeInMemory, officer: Officer) => availableActions({ procedure: office.procedure, dossier: office.dossier, officer, office: office.office }).actions
const lacks = (office: OfficeInMemory, officer: Officer, outcome: string) => offers(office, officer).find((action) => action.outcome.id === outcome)?.lacks

function wholeLetter(office: OfficeInMemory, officer: Officer, document: string, content: LetterContent): void {
  office.does(officer, { do: 'draftLetter', document: id(document), content })
  office.does(officer, { do: 'signLetter', document: id(document), signer: { name: 'Yusuf Harahap', nip: '', title: 'Kepala Dinas' }, date: office.today() })
  office.does(officer, { do: 'numberLetter', document: id(document), date: null })
}

describe('letters of a step', () => {
  test('W-100 a letter is worked on by whoever holds the dossier at its step, and nowhere else', () => {
    const office = dairiAt('ask-team')
    const draft = { do: 'draftLetter', document: id('request-letter'), content: REQUEST } as const
    expect(office.refuses(sari, draft)).toMatchObject({ code: 'no-right' })
    expect(office.refuses(nina, draft)).toMatchObject({ code: 'no-right' })
    expect(office.refuses(budi, { ...draft, document: id('minutes') })).toMatchObject({ code: 'not-at-this-step' })
    expect(office.refuses(budi, { do: 'numberLetter', document: id('request-letter'), date: null })).toMatchObject({ code: 'not-at-this-step', message: 'Surat Permintaan Rekomendasi belum ditulis. Isi suratnya dahulu.' })
    const before = office.dossier.position
    wholeLetter(office, budi, 'request-letter', REQUEST)
    expect(office.dossier.position).toEqual(before)
    office.does(budi, office.act('asked'))
    expect(office.refuses(budi, draft)).toMatchObject({ code: 'not-at-this-step' })
  })

  test('W-101 its content is of the letter’s kind, and what it lacks is told at its field', () => {
    const office = dairiAt('ask-team')
    expect(office.refuses(budi, { do: 'draftLetter', document: id('request-letter'), content: ASSIGNMENT })).toMatchObject({ code: 'invalid-input' })
    const empty = office.refuses(budi, { do: 'draftLetter', document: id('request-letter'), content: { ...REQUEST, to: '', answerBy: '2026-11-02' as IsoDate } })
    expect(empty.fields.map((field) => field.path)).toEqual(['to', 'answerBy'])
    expect(office.dossier.documents[id('request-letter')]).toBeUndefined()
  })

  test('W-101 minutes need examiners, a reason for each finding that does not fit, and a result of the visit; nothing is dated ahead', () => {
    const office = dairiAt('visit')
    const problems = (content: Partial<MinutesContent>) => office.refuses(tono, { do: 'draftLetter', document: id('minutes'), content: { ...MINUTES, ...content } }).fields.map((field) => field.path)
    expect(problems({ examiners: [] })).toEqual(['examiners'])
    expect(problems({ findings: [{ name: 'Ruang periksa', fits: false, note: '' }] })).toEqual(['findings.0.note'])
    expect(problems({ date: '2026-11-04' as IsoDate })).toEqual(['date'])
    expect(problems({ visit: { date: '2026-11-04' as IsoDate, place: '', assignment: '', result: '' } })).toEqual(['visit.date', 'visit.result'])
  })

  test('W-102 the outcome that needs letters is held back until each is written, signed by all and numbered; the way back is open', () => {
    const office = dairiAt('visit')
    expect(lacks(office, tono, 'visited')).toEqual(['Surat Perintah Tugas belum ditulis', 'Berita Acara belum ditulis'])
    expect(lacks(office, tono, 'return')).toEqual([])
    expect(office.refuses(tono, office.act('visited'))).toMatchObject({ code: 'letter-unfinished' })
    wholeLetter(office, tono, 'assignment-letter', ASSIGNMENT)
    office.does(tono, { do: 'draftLetter', document: id('minutes'), content: MINUTES })
    office.does(tono, { do: 'numberLetter', document: id('minutes'), date: null })
    office.does(tono, { do: 'signLetter', document: id('minutes'), signer: first, date: office.today() })
    expect(lacks(office, tono, 'visited')).toEqual(['Berita Acara belum ditandatangani dr. Ayu Kirana'])
    office.does(tono, { do: 'signLetter', document: id('minutes'), signer: second, date: office.today() })
    expect(lacks(office, tono, 'visited')).toEqual([])
    office.does(tono, office.act('visited'))
    expect(office.asked.map((one) => one.purpose)).toEqual(['register', 'outgoing-letter', 'assignment', 'minutes'])
  })

  test('W-103 written anew, its signatures fall; once numbered it stands as it is', () => {
    const office = dairiAt('visit')
    office.does(tono, { do: 'draftLetter', document: id('minutes'), content: MINUTES })
    office.does(tono, { do: 'signLetter', document: id('minutes'), signer: first, date: office.today() })
    office.does(tono, { do: 'draftLetter', document: id('minutes'), content: { ...MINUTES, note: 'Diulang' } })
    expect(office.dossier.documents[id('minutes')]).toMatchObject({ signed: [], content: { note: 'Diulang' } })
    office.does(tono, { do: 'numberLetter', document: id('minutes'), date: null })
    expect(office.refuses(tono, { do: 'draftLetter', document: id('minutes'), content: MINUTES })).toMatchObject({ code: 'not-at-this-step' })
    expect(office.refuses(tono, { do: 'numberLetter', document: id('minutes'), date: null })).toMatchObject({ code: 'not-at-this-step' })
  })

  test('W-104 minutes are signed by the examiners they name, each once, neither ahead of today nor before the dossier came in', () => {
    const office = dairiAt('visit')
    office.does(tono, { do: 'draftLetter', document: id('minutes'), content: MINUTES })
    const sign = { do: 'signLetter', document: id('minutes'), signer: first, date: office.today() } as const
    expect(office.refuses(tono, { ...sign, signer: examiner('Orang Lain') })).toMatchObject({ code: 'invalid-input' })
    expect(office.refuses(tono, { ...sign, date: '2026-11-04' as IsoDate }).fields).toMatchObject([{ path: 'date' }])
    expect(office.refuses(tono, { ...sign, date: '2026-11-02' as IsoDate }).fields).toMatchObject([{ path: 'date' }])
    office.does(tono, sign)
    office.does(tono, sign)
    expect(office.dossier.documents[id('minutes')]?.signed.map((mark) => mark.signer)).toEqual(['Tono Wijaya'])
  })

  test('W-105 a letter’s number is of the book of its kind, dated as told, never into another year', () => {
    const office = dairiAt('visit')
    office.does(tono, { do: 'draftLetter', document: id('minutes'), content: MINUTES })
    const number = { do: 'numberLetter', document: id('minutes'), date: '2025-12-31' as IsoDate } as const
    expect(office.refuses(tono, number)).toMatchObject({ code: 'number-date' })
    office.closedBooks = ['minutes']
    expect(office.refuses(tono, { ...number, date: null })).toMatchObject({ code: 'book-missing' })
    office.closedBooks = []
    office.does(tono, { ...number, date: null })
    expect(office.dossier.documents[id('minutes')]?.number).toMatchObject({ book: 'minutes', date: '2026-11-03' })
  })

  test('W-103 after a return the minutes are written anew with a number of their own; the earlier number stays used', () => {
    const office = dairiAt('visit')
    office.does(tono, { do: 'draftLetter', document: id('minutes'), content: MINUTES })
    office.does(tono, { do: 'numberLetter', document: id('minutes'), date: null })
    office.at('2026-11-03T04:00:00.000Z').does(tono, office.act('return', { returnSlip: { reason: 'Papan nama belum ada', missing: [] } }))
    office.at('2026-11-04T04:00:00.000Z').does(sari, { do: 'resubmit', base: office.dossier.lastTransition, checklist: office.dossier.checklist, note: '', attachments: [] })
    office.does(tono, { do: 'draftLetter', document: id('minutes'), content: { ...MINUTES, note: 'Kunjungan kedua' } })
    expect(office.dossier.documents[id('minutes')]).toMatchObject({ number: null, earlier: [{ no: 1 }], content: { note: 'Kunjungan kedua' } })
    office.does(tono, { do: 'numberLetter', document: id('minutes'), date: null })
    expect(office.dossier.documents[id('minutes')]).toMatchObject({ number: { no: 2 }, earlier: [{ no: 1 }] })
    office.does(mega, { do: 'voidNumber', number: numberNamed('minutes/1/2026'), reason: 'Salah tanggal' })
    expect(office.dossier.documents[id('minutes')]).toMatchObject({ number: { no: 2 }, earlier: [] })
  })

  test('W-105 a number voided when its step is done is followed by another, given by that step’s desk, and the dossier stays where it is', () => {
    const office = dairiAt('visit')
    const { position } = office.dossier
    const places = () => letterPlaces(office.procedure, office.dossier).map(({ kind }) => kind.id)
    const here = places()
    expect(here).not.toContain('request-letter')
    office.does(mega, { do: 'voidNumber', number: numberNamed('outgoing-letter/1/2026'), reason: 'Salah alamat' })
    expect(office.dossier.position).toEqual(position)
    expect(places().toSorted()).toEqual([...here, 'request-letter'].toSorted())
    expect(office.refuses(tono, { do: 'numberLetter', document: id('request-letter'), date: null })).toMatchObject({ code: 'no-right' })
    expect(office.refuses(budi, { do: 'draftLetter', document: id('request-letter'), content: REQUEST })).toMatchObject({ code: 'not-at-this-step' })
    office.does(budi, { do: 'numberLetter', document: id('request-letter'), date: null })
    expect(places()).toEqual(here)
    expect(office.dossier).toMatchObject({ position, documents: { 'request-letter': { number: { no: 2 } } }, voided: [{ number: { no: 1 }, document: 'request-letter' }] })
  })

  test('W-106 where a step decides, its outcome says what its letters say', () => {
    const office = dairiAt('recommend')
    const write = (recommended: boolean) => {
      office.does(tono, { do: 'draftLetter', document: id('recommendation'), content: { letter: 'recommendation', number: '', date: TODAY, from: 'Tim Teknis', recommended, considerations: 'Sesuai telaah', conditions: '' } })
      office.does(tono, { do: 'signLetter', document: id('recommendation'), signer: first, date: office.today() })
    }
    write(false)
    expect(lacks(office, tono, 'recommended')).toEqual(['Rekomendasi menyatakan permohonan tidak memenuhi syarat'])
    expect(lacks(office, tono, 'refuse')).toEqual([])
    write(true)
    expect(lacks(office, tono, 'refuse')).toEqual(['Rekomendasi menyatakan permohonan memenuhi syarat'])
    office.does(tono, office.act('recommended'))
  })
})
