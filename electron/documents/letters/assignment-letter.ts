import type { Content } from 'pdfmake/interfaces.js'
import { longDate, longDateWithDay } from '#domain/calendar/indonesian-date.ts'
import type { AssignmentContent } from '#domain/dossier/letter-content.ts'
import { inTitleCase } from '#domain/office/in-title-case.ts'
import type { LetterFacts } from '../facts.ts'
import type { PageFormat } from '../page-format.ts'
import { receivedOn, underNumber } from './application-lines.ts'
import { letterEnd, officeSigner } from './letter-end.ts'
import { asClauses, headedList, linesOf } from './letter-parts.ts'
import { peopleTable } from './people-table.ts'
import { titleHead } from './title-form.ts'

/** Surat perintah tugas: Dasar, MEMERINTAHKAN, Kepada, Untuk. */
export const assignmentLetter = (facts: LetterFacts, content: AssignmentContent, format: PageFormat): Content[] => [
  titleHead({ title: facts.letterName, number: facts.number, about: '' }, format),
  headedList('Dasar', asClauses([...facts.legalBasis, `Permohonan ${facts.permitName} atas nama ${facts.applicant.name} yang diterima pada tanggal ${receivedOn(facts)}${underNumber(facts)}`]), format),
  { text: 'MEMERINTAHKAN', bold: true, alignment: 'center', margin: [0, format.base * 0.4, 0, format.base * 0.6] },
  { text: 'Kepada:', margin: [0, 0, 0, format.base * 0.3] },
  peopleTable(content.members, format, format.inner),
  headedList('Untuk', asClauses(tasks(facts, content)), format),
  letterEnd({ closing: 'Demikian surat perintah tugas ini dibuat untuk dilaksanakan dengan penuh tanggung jawab.', lead: lead(facts), signer: officeSigner(facts) }, facts, format),
]

const tasks = (facts: LetterFacts, { purpose, visitDate, place }: AssignmentContent): readonly string[] => [
  ...linesOf(purpose),
  `Melaksanakan tugas tersebut pada hari ${longDateWithDay(visitDate).replace(', ', ' tanggal ')}${place === '' ? '' : `, bertempat di ${place}`}`,
  `Membuat berita acara dan melaporkan hasilnya secara tertulis kepada ${inTitleCase(facts.office.head.title)}`,
]

/** Dated the day of its number, else of its signature, else open. */
function lead({ office, signed, numberDate }: LetterFacts): readonly string[] {
  const date = numberDate ?? signed[0]?.date ?? null
  return [`Ditetapkan di ${office.town}`, `pada tanggal ${date === null ? '.'.repeat(28) : longDate(date)}`]
}
