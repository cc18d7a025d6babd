import type { Content } from 'pdfmake/interfaces.js'
import type { RecommendationContent } from '#domain/dossier/letter-content.ts'
import type { LetterFacts } from '../facts.ts'
import { headOfOfficeAddressed } from '../office-titles.ts'
import type { PageFormat } from '../page-format.ts'
import { applicationLines, receivedOn, underNumber } from './application-lines.ts'
import { adviserSigner, letterEnd } from './letter-end.ts'
import { letterForm } from './letter-form.ts'
import { isOtherAgency } from './other-agency.ts'
import { asSentence, continued, dataLines, linesOf, numbered, paragraph, typedParagraphs } from './letter-parts.ts'

/** Surat rekomendasi of the technical team or agency to the head of office. An agency numbers and dates its letters itself, where it has its seat. */
export function recommendation(facts: LetterFacts, content: RecommendationContent, format: PageFormat): Content[] {
  const other = isOtherAgency(content.from, facts.office)
  return letterForm(
    {
      nature: content.nature,
      town: other ? '' : facts.office.town,
      number: content.number === '' && !other ? '-' : content.number,
      date: content.date,
      attachments: '-',
      subject: `Rekomendasi ${facts.permitName}`,
      to: [headOfOfficeAddressed(facts.office)],
      place: facts.office.town,
      body: body(facts, content, format),
      end: [letterEnd({ closing: 'Demikian rekomendasi ini dibuat untuk dipergunakan sebagaimana mestinya.', lead: [], signer: adviserSigner(facts, content.from) }, facts, format)],
    },
    format,
  )
}

const body = (facts: LetterFacts, { from, recommended, considerations, conditions }: RecommendationContent, format: PageFormat): Content[] => [
  paragraph(`Kami telah melakukan pemeriksaan dan penilaian atas permohonan ${facts.permitName} yang diterima pada tanggal ${receivedOn(facts)}${underNumber(facts)}, dengan data sebagai berikut:`, format),
  dataLines(applicationLines(facts), format),
  ...reasoned(considerations, 'Adapun pertimbangan kami adalah sebagai berikut:', format),
  {
    text: [`Berdasarkan pertimbangan tersebut, ${from} `, { text: recommended ? 'memberikan rekomendasi' : 'tidak memberikan rekomendasi', bold: true }, ` untuk penerbitan ${facts.permitName} dimaksud${linesOf(conditions).length === 0 ? '.' : ', dengan ketentuan:'}`],
    margin: [0, 0, 0, format.base * 0.5],
  },
  ...reasoned(conditions, '', format),
]

/** One line stays a paragraph, several are numbered. */
export function reasoned(text: string, lead: string, format: PageFormat): Content[] {
  const lines = linesOf(text)
  if (lines.length === 0) return []
  const head: Content[] = lead === '' ? [] : [continued(lead, format)]
  return [...head, ...(lines.length === 1 ? typedParagraphs(asSentence(text), format) : [numbered(lines.map(asSentence), format)])]
}
