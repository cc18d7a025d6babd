import type { Content } from 'pdfmake/interfaces.js'
import { longDate } from '#domain/calendar/indonesian-date.ts'
import { localDate } from '#domain/calendar/office-time.ts'
import type { ChecklistContent } from '#domain/dossier/letter-content.ts'
import type { LetterFacts } from '../facts.ts'
import type { PageFormat } from '../page-format.ts'
import { applicationLines } from './application-lines.ts'
import { findingsTable } from './findings-table.ts'
import { letterEnd } from './letter-end.ts'
import { asSentence, dataLines, linesOf } from './letter-parts.ts'
import { titleHead } from './title-form.ts'

/** Dokumen checklist pemeriksaan: the requirements in table form, by who examined them. */
export const examinationChecklist = (facts: LetterFacts, { findings, note }: ChecklistContent, format: PageFormat): Content[] => [
  titleHead({ title: facts.letterName, number: facts.number === '' ? null : facts.number, about: `Permohonan ${facts.permitName}` }, format),
  dataLines([...applicationLines(facts), ['Nomor izin', facts.permitNumber]], format),
  ...(findings.length === 0 ? [{ text: 'Tidak ada persyaratan yang diperiksa.' }] : [findingsTable(findings, format)]),
  ...(linesOf(note).length === 0 ? [] : [dataLines([['Catatan', linesOf(note).map(asSentence).join('\n')]], format)]),
  letterEnd({ closing: 'Demikian hasil pemeriksaan ini dibuat dengan sebenarnya.', lead: [`${facts.office.town}, ${longDate(examinedOn(facts))}`], signer: examiner(facts) }, facts, format),
]

const examinedOn = ({ signed, drafted, office }: LetterFacts) => signed[0]?.date ?? localDate(drafted.at, office.timeZone)

function examiner({ signed, drafted }: LetterFacts): LetterFacts['signer'] {
  const [mark] = signed
  return { name: mark?.name ?? drafted.name, title: mark?.title || 'Petugas pemeriksa', rank: '', nip: mark?.nip ?? '' }
}
