import type { Content, TableCell } from 'pdfmake/interfaces.js'
import { shortDate } from '#domain/calendar/indonesian-date.ts'
import { localDate } from '#domain/calendar/office-time.ts'
import type { PermitFacts } from './facts.ts'
import type { PageFormat } from './page-format.ts'
import { ruled } from './rule-layout.ts'

/** On a draft: a box for the paraf of each desk before the signature, dated where it is given. '' where the procedure asks for none. */
export function initialBoxes({ initials, office }: Pick<PermitFacts, 'initials' | 'office'>, format: PageFormat, width: number): Content {
  const room = width - 3 * 6 - 4 * 0.5
  const heading: TableCell[] = ['Jabatan', 'Paraf', 'Tanggal'].map((text) => ({ text, bold: true, alignment: 'center' }))
  const rows = initials.map((box): TableCell[] => [{ text: box.title }, '', { text: box.at === null ? '' : shortDate(localDate(box.at, office.timeZone)), alignment: 'center' }])
  return initials.length === 0
    ? ''
    : { fontSize: 8, margin: [0, format.base * 0.6, 0, 0], table: { headerRows: 1, widths: [room * 0.5, room * 0.24, room * 0.26], heights: (row) => (row === 0 ? 'auto' : 17), body: [heading, ...rows] }, layout: ruled(3) }
}
