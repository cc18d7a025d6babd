import type { TableCell } from 'pdfmake/interfaces.js'
import type { BookColumn } from './book-column.ts'
import type { CommonFacts } from './facts.ts'
import { letterhead } from './letterhead.ts'
import type { PageFormat } from './page-format.ts'
import type { Book, PaperDefinition } from './paper-definition.ts'
import { ruled } from './rule-layout.ts'
import { slipTitle } from './slip-title.ts'

export interface BookPage<Row> {
  readonly facts: CommonFacts & { readonly title: string; readonly scope?: string; readonly rows: readonly Row[] }
  readonly columns: readonly BookColumn<Row>[]
  /** Said where there are no rows. */
  readonly empty: string
  /** Struck out but readable. */
  readonly struck?: (row: Row) => boolean
  /** Least height of a row, in points, for whoever signs in it. */
  readonly rowHeight?: number
  /** Between the title and the rows. */
  readonly before?: PaperDefinition['content']
}

/** Pages of an office book: across, with the headings and the line of column numbers on each. */
export function bookPage<Row>(page: BookPage<Row>, format: PageFormat, emblem: string | null): PaperDefinition {
  const { facts, empty, before = [] } = page
  const { title, scope = '', rows } = facts
  return {
    family: 'Arimo',
    title,
    foot: [title, shortened(scope)].filter((part) => part !== '').join(' · '),
    content: [letterhead(facts.office, format, emblem), slipTitle(title.toUpperCase(), scope, { ...format, base: format.base * 1.4 }), ...before, ...(rows.length === 0 ? [empty] : [])],
    ...(rows.length === 0 ? {} : { book: bookOf(page, format) }),
  }
}

function bookOf<Row>({ facts: { rows }, columns, struck, rowHeight }: BookPage<Row>, format: PageFormat): Book {
  const headings = (): TableCell[] => columns.map((column) => ({ text: column.heading, bold: true, alignment: 'center', verticalAlignment: 'middle' }))
  const numbers = (): TableCell[] => columns.map((_, index) => ({ text: String(index + 1), alignment: 'center', fontSize: format.base * 0.85 }))
  const heights = rowHeight === undefined ? {} : { heights: (row: number) => (row < HEADINGS ? 'auto' : rowHeight) }
  return {
    count: rows.length,
    row: (index) => cellsOf(rows[index], columns, struck),
    table: (body) => ({ table: { headerRows: HEADINGS, dontBreakRows: true, widths: columnWidths(columns, format), ...heights, body: [headings(), numbers(), ...body] }, layout: ruled(PADDING) }),
  }
}

function cellsOf<Row>(row: Row | undefined, columns: readonly BookColumn<Row>[], struck: BookPage<Row>['struck']): TableCell[] {
  const line = row !== undefined && struck?.(row) === true
  return columns.map((column) => ({ text: row === undefined ? '' : column.value(row), alignment: column.align, ...(line && column.neverStruck !== true ? { decoration: 'lineThrough' as const } : {}) }))
}

function columnWidths<Row>(columns: readonly BookColumn<Row>[], format: PageFormat): number[] {
  const parts = columns.reduce((sum, column) => sum + column.part, 0)
  const room = format.inner - columns.length * 2 * PADDING - (columns.length + 1) * 0.5
  return columns.map((column) => (room * column.part) / parts)
}

/** The foot is one line. */
const shortened = (scope: string): string => (scope.length <= FOOT_ROOM ? scope : `${scope.slice(0, FOOT_ROOM).trimEnd()}…`)
const FOOT_ROOM = 100

const HEADINGS = 2
const PADDING = 1.8
