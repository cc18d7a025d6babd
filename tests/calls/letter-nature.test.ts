import { expect, test } from 'vitest'
import type { LetterContent } from '#domain/dossier/letter-content.ts'
import type { DocumentState, Dossier } from '#domain/dossier/state.ts'
import type { DossierId, IsoDate } from '#domain/ids.ts'
import type { GivenNumber } from '#domain/numbering/number-book.ts'
import type { DocumentId } from '#domain/workflow/procedure.ts'
import { natureOf } from '../../electron/calls/lists/addressee.ts'

const number: GivenNumber = { book: 'outgoing-letter' as GivenNumber['book'], run: 'outgoing-letter/2026', no: 7, text: '500.16.7.4/007', date: '2026-11-20' as IsoDate }
const refusal: LetterContent = { letter: 'refusal-letter', legalGround: 'Pasal 1', reasons: [], objection: '', copiesTo: [] }

function natureIn(content: LetterContent | null): ReturnType<typeof natureOf> {
  const document: Partial<DocumentState> = { number, content }
  const dossier: Partial<Dossier> = { documents: { ['refusal' as DocumentId]: document as DocumentState }, registerNumber: null }
  return natureOf(number, 'd' as DossierId, { state: () => dossier as Dossier, history: () => [] })
}

test('the agenda knows a letter’s Sifat: as chosen, ordinary where nobody chose', () => {
  expect(natureIn({ ...refusal, nature: 'urgent' })).toBe('urgent')
  expect(natureIn(refusal)).toBe('ordinary')
})

test('what is not in letter form has none', () => {
  expect(natureIn(null)).toBeNull()
  expect(natureIn({ letter: 'assignment-letter', members: [], visitDate: '2026-11-20' as IsoDate, place: '', purpose: 'Meninjau' })).toBeNull()
})
