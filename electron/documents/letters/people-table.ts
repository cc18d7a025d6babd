import type { Content, TableCell } from 'pdfmake/interfaces.js'
import { formatNip } from '#domain/applicant/nip.ts'
import type { Examiner } from '#domain/dossier/letter-content.ts'
import type { PageFormat } from '../page-format.ts'
import { ruled } from '../rule-layout.ts'

/** Members of a team with name, NIP and title; "-" where an outside member has no NIP. `width` in points. */
export function peopleTable(people: readonly Examiner[], format: PageFormat, width: number): Content {
  const room = width - 4 * 8 - 5 * 0.5
  const [no, nip] = [format.base * 2.2, format.base * 9.8]
  const heading: TableCell[] = ['No.', 'Nama', 'NIP', 'Jabatan'].map((text) => ({ text, bold: true, alignment: 'center' }))
  const rows = people.map((one, index): TableCell[] => [{ text: `${index + 1}.`, alignment: 'center' }, { text: one.name }, { text: one.nip === '' ? '-' : formatNip(one.nip), alignment: one.nip === '' ? 'center' : 'left' }, { text: one.title }])
  return {
    fontSize: format.base * 0.95,
    table: { headerRows: 1, dontBreakRows: true, widths: [no, (room - no - nip) * 0.48, nip, (room - no - nip) * 0.52], body: [heading, ...rows] },
    layout: ruled(4),
    margin: [0, 0, 0, format.base * 0.6],
  }
}
