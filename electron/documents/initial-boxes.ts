import type { Content, TableCell } from 'pdfmake/interfaces.js'
import { shortDate } from '#domain/calendar/indonesian-date.ts'
import { localDate } from '#domain/calendar/office-time.ts'
import type { PermitFacts } from './facts.ts'
import type { PageFormat } from './page-format.ts'
import { ruled } from './rule-layout.ts'

type Boxed = Pick<PermitFacts, 'initials' | 'office'>

/** On a draft: a box for the paraf of each desk before the signature, dated where it is given. '' where the procedure asks for none. Where `width` is small, the day stands under the desk. */
export function initialBoxes(facts: Boxed, format: PageFormat, width: number): Content {
  if (facts.initials.length === 0) return ''
  const { fontSize, parts, heading, row } = width < NARROW ? narrow(facts) : wide(facts)
  const room = width - parts.length * 6 - (parts.length + 1) * 0.5
  const head = heading.map((text): TableCell => ({ text, bold: true, alignment: 'center' }))
  return {
    fontSize,
    margin: [0, format.base * 0.6, 0, 0],
    table: { headerRows: 1, widths: parts.map((part) => room * part), heights: (no) => (no === 0 ? 'auto' : 17), body: [head, ...facts.initials.map(row)] },
    layout: ruled(3),
  }
}

interface Boxes {
  readonly fontSize: number
  readonly parts: readonly number[]
  readonly heading: readonly string[]
  readonly row: (box: Boxed['initials'][number]) => TableCell[]
}

const wide = ({ office }: Boxed): Boxes => ({
  fontSize: 8,
  parts: [0.5, 0.24, 0.26],
  heading: ['Jabatan', 'Paraf', 'Tanggal'],
  row: ({ title, at }) => [{ text: title }, '', { text: at === null ? '' : shortDate(localDate(at, office.timeZone)), alignment: 'center' }],
})

const narrow = ({ office }: Boxed): Boxes => ({
  fontSize: 7,
  parts: [0.68, 0.32],
  heading: ['Jabatan', 'Paraf'],
  row: ({ title, at }) => [{ text: at === null ? title : `${title}\n${shortDate(localDate(at, office.timeZone))}` }, ''],
})

/** Points under which three columns are too many. */
const NARROW = 150
