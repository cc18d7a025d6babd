import type { Content, TableCell } from 'pdfmake/interfaces.js'
import type { Finding } from '#domain/dossier/letter-content.ts'
import { spokenMark } from '../drawn-mark.ts'
import type { PageFormat } from '../page-format.ts'
import { ruled } from '../rule-layout.ts'

/** Persyaratan, Sesuai, Tidak Sesuai, Keterangan: a tick in one of the two, or neither where the requirement does not apply. */
export function findingsTable(findings: readonly Finding[], format: PageFormat): Content {
  const room = format.inner - 5 * 8 - 6 * 0.5
  const [no, fits, unfit] = [format.base * 2.2, format.base * 3.8, format.base * 3.8]
  const words = room - no - fits - unfit
  const heading: TableCell[] = ['No.', 'Persyaratan', 'Sesuai', 'Tidak Sesuai', 'Keterangan'].map((text) => ({ text, bold: true, alignment: 'center', verticalAlignment: 'middle' }))
  return {
    fontSize: format.base * 0.92,
    table: { headerRows: 1, dontBreakRows: true, widths: [no, words * 0.58, fits, unfit, words * 0.42], body: [heading, ...findings.map((finding, index) => row(finding, index + 1, format))] },
    layout: ruled(4),
    margin: [0, 0, 0, format.base * 0.7],
  }
}

const row = ({ name, fits, note }: Finding, no: number, format: PageFormat): TableCell[] => [
  { text: `${no}.`, alignment: 'center' },
  { text: name },
  fits === true ? tick('Sesuai', format) : { text: '' },
  fits === false ? tick('Tidak sesuai', format) : { text: '' },
  { text: [fits === null ? 'Tidak berlaku' : '', note].filter((part) => part !== '').join('; ') },
]

function tick(alt: string, format: PageFormat): TableCell {
  const mark = { ...spokenMark('fits', format.base * 0.95, alt, false), alignment: 'center' as const }
  return mark
}
