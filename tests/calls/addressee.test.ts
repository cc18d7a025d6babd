import { describe, expect, test } from 'vitest'
import type { LetterContent } from '#domain/dossier/letter-content.ts'
import { dairiSikro } from '#domain/procedures/dairi-sikro.ts'
import type { DocumentId } from '#domain/workflow/procedure.ts'
import { addressee } from '../../electron/calls/lists/addressee.ts'
import { KADIS } from '../domain/workflow/letters-written.ts'
import { Line } from '../domain/workflow/line.ts'
import { ID, numberNamed } from '../domain/office-in-memory.ts'
import { people } from '../domain/people.ts'

const { budi, mega } = people
const REQUEST = 'request-letter' as DocumentId
const asking = (to: string): LetterContent => ({ letter: 'request-letter', to, place: 'Sidikalang', purpose: 'Rekomendasi', answerBy: null })

/** Budi asks for a recommendation by a letter to `to`, numbered. */
function writes({ office }: Line, to: string): void {
  office.does(budi, { do: 'draftLetter', document: REQUEST, content: asking(to) })
  office.does(budi, { do: 'signLetter', document: REQUEST, signer: KADIS, date: office.today() })
  office.does(budi, { do: 'numberLetter', document: REQUEST, date: null })
}

/** Every letter number of the dossier by its text, and whom the agenda says it went to. */
function agendaOf({ office }: Line): readonly (readonly [string, string])[] {
  const dossiers = { state: () => office.dossier, history: () => office.events }
  return office.events.flatMap(({ event }) => (event.type === 'number.given' ? [[event.body.number.text, addressee(event.body.number, ID, dossiers)] as const] : []))
}

describe('whom the agenda says a letter went to', () => {
  test('a void letter keeps its own addressee, also after another was written in its place', () => {
    const line = Line.received(dairiSikro).goesOnTo('6')
    writes(line, 'Kepala Dinas Kesehatan')
    line.office.does(mega, { do: 'voidNumber', number: numberNamed('outgoing-letter/1/2026'), reason: 'Salah alamat.' })
    expect(agendaOf(line)).toEqual([['register/1/2026', 'Siti Rahmawati'], ['outgoing-letter/1/2026', 'Kepala Dinas Kesehatan']])
    writes(line, 'Ketua IROPIN')
    expect(agendaOf(line).slice(1)).toEqual([['outgoing-letter/1/2026', 'Kepala Dinas Kesehatan'], ['outgoing-letter/2/2026', 'Ketua IROPIN']])
  })

  test('so does a letter that another followed after a return, whose number stays used', () => {
    const line = Line.received(dairiSikro).goesOnTo('6')
    writes(line, 'Kepala Dinas Kesehatan')
    line.does('return').resubmits()
    writes(line, 'Ketua IROPIN')
    expect(agendaOf(line).slice(1).map(([, to]) => to)).toEqual(['Kepala Dinas Kesehatan', 'Ketua IROPIN'])
  })

  test('permits and refusals, void ones too, go to the applicant', () => {
    const line = Line.received(dairiSikro).goesOnTo('22')
    line.office.does(mega, { do: 'voidNumber', number: numberNamed('permit/1/2026'), reason: 'Salah cetak.' })
    expect(agendaOf(line).at(-1)).toEqual(['permit/1/2026', 'Siti Rahmawati'])
  })

  test('a dossier that cannot be read is said to be so', () => {
    const number = { book: 'permit', run: 'permit-2026', no: 1, text: 'permit/1/2026', date: '2026-11-03' } as never
    expect(addressee(number, ID, { state: () => null, history: () => [] })).toBe('Berkas tidak terbaca')
  })
})
