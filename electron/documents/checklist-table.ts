import type { Content, TableCell } from 'pdfmake/interfaces.js'
import { shortDate } from '#domain/calendar/indonesian-date.ts'
import type { ChecklistItem } from '#domain/requirement/requirement.ts'
import { drawnMark } from './drawn-mark.ts'
import type { PageFormat } from './page-format.ts'
import { ruled } from './rule-layout.ts'
import { STATE_WORDS } from './words.ts'

/** The requirement list with what the counter found, in words and as a drawn mark; the heading comes again on every page. */
export function checklistTable(items: readonly ChecklistItem[], format: PageFormat): Content {
  const size = format.base * 0.92
  const widths = columnWidths(format)
  const heading: TableCell[] = ['No.', 'Persyaratan', 'Hasil pemeriksaan'].map((text, column) => ({ text, bold: true, alignment: 'center', ...(column === 2 ? { colSpan: 2 } : {}) }))
  return {
    fontSize: size,
    table: { headerRows: 1, dontBreakRows: true, widths, body: [[...heading, {}], ...items.map((item, index) => row(item, index + 1, size))] },
    layout: ruled(format.base * 0.34),
    margin: [0, format.base * 0.5, 0, format.base * 0.7],
  }
}

const row = (item: ChecklistItem, no: number, size: number): TableCell[] => [
  { text: String(no), alignment: 'center' },
  { text: item.name + (item.obligatory ? '' : ' (opsional)') },
  { canvas: drawnMark(item.state, size * 0.85), alignment: 'center', margin: [0, 1, 0, 0] },
  { text: [{ text: STATE_WORDS[item.state], bold: item.state === 'absent' || item.state === 'unfit' }, ...remark(item)] },
]

function remark(item: ChecklistItem): readonly { readonly text: string }[] {
  const expiry = item.expiry === undefined ? '' : item.expiry === 'lifetime' ? 'berlaku seumur hidup' : `berlaku sampai ${shortDate(item.expiry)}`
  const due = item.due === 'pick-up' ? 'diserahkan saat pengambilan' : ''
  const parts = [expiry, due, item.note].filter((part) => part !== '')
  return parts.length === 0 ? [] : [{ text: `; ${parts.join('; ')}` }]
}

/** Numeric, so that a word without spaces breaks instead of pushing the table off the sheet. */
function columnWidths({ inner, base }: PageFormat): number[] {
  const room = inner - 4 * 2 * base * 0.34 - 5 * 0.5
  const [no, mark, result] = [base * 2.2, base * 1.1, room * 0.3]
  return [no, room - no - mark - result, mark, result]
}
