import type { Content, TableCell } from 'pdfmake/interfaces.js'
import type { RefusalContent } from '#domain/dossier/letter-content.ts'
import type { LetterFacts } from '../facts.ts'
import type { PageFormat } from '../page-format.ts'
import { ruled } from '../rule-layout.ts'
import { applicationLines, receivedOn, underNumber } from './application-lines.ts'
import { letterEnd } from './letter-end.ts'
import { letterForm } from './letter-form.ts'
import { asClauses, asSentence, continued, dataLines, linesOf, numbered, paragraph } from './letter-parts.ts'

/** Surat penolakan: legal ground, reasons per requirement, objection path; the papers go back with it. Its draft has number and date open and the initial boxes. */
export function refusalLetter(facts: LetterFacts, content: RefusalContent, format: PageFormat): Content[] {
  const draft = facts.kind === 'refusal-draft'
  return letterForm(
    {
      nature: content.nature,
      town: facts.office.town,
      number: draft ? '' : facts.number,
      date: draft ? null : facts.numberDate,
      attachments: '1 (satu) berkas',
      subject: `Penolakan Permohonan ${facts.permitName}`,
      to: addressee(facts),
      place: 'Tempat',
      body: body(facts, content, format),
      end: [
        letterEnd({ closing: 'Demikian kami sampaikan untuk dimaklumi.', lead: [], signer: facts.signer, copiesTo: content.copiesTo }, facts, format),
      ],
    },
    format,
  )
}

function addressee({ applicant }: LetterFacts): readonly string[] {
  const name = applicant.kind === 'company' ? [`Pimpinan ${applicant.name}`, ...(applicant.responsible === '' ? [] : [`u.p. ${applicant.responsible}`])] : [applicant.name]
  return [...name, ...(applicant.address === '' ? [] : [applicant.address])]
}

const body = (facts: LetterFacts, { legalGround, reasons, objection }: RefusalContent, format: PageFormat): Content[] => [
  paragraph(`Sehubungan dengan permohonan ${facts.permitName} yang Saudara ajukan dan kami terima pada tanggal ${receivedOn(facts)}${underNumber(facts)}, dengan data sebagai berikut:`, format),
  dataLines(applicationLines(facts).filter(([label]) => !IN_THE_TEXT.has(label)), format),
  continued('setelah dilakukan pemeriksaan dan penilaian, berdasarkan:', format),
  numbered(asClauses(grounds(legalGround, facts.legalBasis), ','), format),
  { text: ['dengan ini kami sampaikan bahwa permohonan tersebut ', { text: 'tidak dapat dikabulkan (ditolak)', bold: true }, ' dengan alasan sebagai berikut:'], margin: [0, 0, 0, format.base * 0.4] },
  reasonsTable(reasons, format),
  ...linesOf(objection).map((line) => paragraph(asSentence(line), format)),
  paragraph('Bersama surat ini seluruh berkas permohonan kami kembalikan. Saudara dapat mengajukan permohonan baru setelah persyaratan dipenuhi.', format),
]

/** The letter's own ground first. One that is among the national rules anyway keeps its place there, a law before a regulation, and stands once. */
const grounds = (own: string, basis: readonly string[]): readonly string[] => {
  const known = new Set(basis.map(bare))
  return [...linesOf(own).filter((line) => !known.has(bare(line))), ...basis]
}
const bare = (rule: string): string => rule.replace(/[\s;.]+$/, '').toLowerCase()

/** Said in the sentence before the data, or in the address. */
const IN_THE_TEXT: ReadonlySet<string> = new Set(['Nomor register', 'Tanggal permohonan', 'Jenis izin', 'Jenis permohonan', 'Alamat'])

function reasonsTable(reasons: RefusalContent['reasons'], format: PageFormat): Content {
  const room = format.inner - 3 * 8 - 4 * 0.5
  const no = format.base * 2.4
  const heading: TableCell[] = ['No.', 'Persyaratan', 'Alasan penolakan'].map((text) => ({ text, bold: true, alignment: 'center' }))
  const rows = reasons.map(({ requirement, reason }, index): TableCell[] => [{ text: `${index + 1}.`, alignment: 'center' }, { text: requirement === '' ? 'Permohonan secara keseluruhan' : requirement }, { text: reason }])
  return {
    fontSize: format.base * 0.95,
    table: { headerRows: 1, dontBreakRows: true, widths: [no, (room - no) * 0.44, (room - no) * 0.56], body: [heading, ...rows] },
    layout: ruled(4),
    margin: [0, 0, 0, format.base * 0.7],
  }
}
