import type { Content, TableCell } from 'pdfmake/interfaces.js'
import type { Finding } from '#domain/dossier/letter-content.ts'
import { type NumberedFinding, numberedFindings } from '#domain/dossier/numbered-findings.ts'
import { spokenMark } from '../drawn-mark.ts'
import type { PageFormat } from '../page-format.ts'
import { ruled } from '../rule-layout.ts'

/** Persyaratan, Sesuai, Tidak Sesuai, Keterangan: a tick in one of the two, or neither where the requirement does not apply. Parts of a requirement stand under it as a., b., … */
export function findingsTable(findings: readonly Finding[], format: PageFormat): Content {
  const room = format.inner - 5 * 8 - 6 * 0.5
  const [no, fits, unfit] = [format.base * 2.2, format.base * 3.8, format.base * 3.8]
  const words = room - no - fits - unfit
  const rows = numberedFindings(findings)
  const heading: TableCell[] = ['No.', 'Persyaratan', 'Sesuai', 'Tidak Sesuai', 'Keterangan'].map((text) => ({ text, bold: true, alignment: 'center', verticalAlignment: 'middle' }))
  return {
    fontSize: format.base * 0.92,
    table: { headerRows: 1, dontBreakRows: true, widths: [no, words * 0.58, fits, unfit, words * 0.42], body: [heading, ...rows.map((finding, index) => row(finding, rows[index + 1]?.part === true && !finding.part, words * 0.58, format))] },
    layout: ruled(4),
    margin: [0, 0, 0, format.base * 0.7],
  }
}

/** `inParts`: marked by its parts, so that an open mark of its own says nothing. `width` of the words, in points: of a star column a word without a blank would take the neighbour's place. */
const row = ({ no, part, name, fits, note }: Finding & NumberedFinding, inParts: boolean, width: number, format: PageFormat): TableCell[] => [
  { text: part ? '' : `${no}.`, alignment: 'center' },
  part ? { columnGap: 0, columns: [{ width: format.base * PART, text: `${no}.` }, { width: width - format.base * PART, text: name }] } : { text: name },
  fits === true ? tick('Sesuai', format) : { text: '' },
  fits === false ? tick('Tidak sesuai', format) : { text: '' },
  { text: [fits === null && !inParts ? 'Tidak berlaku' : '', note].filter((text) => text !== '').join('; ') },
]

function tick(alt: string, format: PageFormat): TableCell {
  const mark = { ...spokenMark('fits', format.base * 0.95, alt, false), alignment: 'center' as const }
  return mark
}

/** Room for "a.", in type sizes. */
const PART = 1.5
