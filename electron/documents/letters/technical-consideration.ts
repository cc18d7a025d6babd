import type { Content } from 'pdfmake/interfaces.js'
import { longDate } from '#domain/calendar/indonesian-date.ts'
import type { RecommendationContent } from '#domain/dossier/letter-content.ts'
import type { LetterFacts } from '../facts.ts'
import type { PageFormat } from '../page-format.ts'
import { applicationLines, receivedOn, underNumber } from './application-lines.ts'
import { adviserSigner, letterEnd } from './letter-end.ts'
import { isOtherAgency } from './other-agency.ts'
import { asClauses, dataLines, headedList, linesOf, paragraph } from './letter-parts.ts'
import { reasoned } from './recommendation.ts'
import { titleHead } from './title-form.ts'

/** Pertimbangan teknis: what the team finds in substance, in title form. */
export const technicalConsideration = (facts: LetterFacts, content: RecommendationContent, format: PageFormat): Content[] => [
  titleHead({ title: facts.letterName, number: content.number === '' ? null : content.number, about: `Penerbitan ${facts.permitName}` }, format),
  ...(facts.legalBasis.length === 0 ? [] : [headedList('Dasar', asClauses(facts.legalBasis), format)]),
  paragraph(`Telah dilakukan pemeriksaan dan penilaian atas permohonan yang diterima pada tanggal ${receivedOn(facts)}${underNumber(facts)}, dengan data sebagai berikut:`, format),
  dataLines(applicationLines(facts), format),
  ...reasoned(content.considerations, 'Pertimbangannya adalah sebagai berikut:', format),
  verdict(facts, content, format),
  ...reasoned(content.conditions, '', format),
  letterEnd(
    {
      closing: 'Demikian pertimbangan teknis ini dibuat untuk dipergunakan sebagaimana mestinya.',
      lead: [`Ditetapkan di ${isOtherAgency(content.from, facts.office) ? '.'.repeat(28) : facts.office.town}`, `pada tanggal ${longDate(content.date)}`],
      signer: adviserSigner(facts, content.from),
    },
    facts,
    format,
  ),
]

const verdict = (facts: LetterFacts, { from, recommended, conditions }: RecommendationContent, format: PageFormat): Content => ({
  text: [
    `Berdasarkan pertimbangan tersebut, ${from} berpendapat bahwa permohonan tersebut `,
    { text: recommended ? 'memenuhi persyaratan teknis dan dapat dipertimbangkan' : 'tidak memenuhi persyaratan teknis dan tidak dapat dipertimbangkan', bold: true },
    ` untuk penerbitan ${facts.permitName}${linesOf(conditions).length === 0 ? '.' : ', dengan ketentuan:'}`,
  ],
  margin: [0, 0, 0, format.base * 0.5],
})
