import type { Content } from 'pdfmake/interfaces.js'
import type { BookColumn } from './book-column.ts'
import { bookPage } from './book-page.ts'
import type { ListPageFacts } from './facts.ts'
import type { PageFormat } from './page-format.ts'
import type { PaperMaker } from './paper-definition.ts'
import { ruled } from './rule-layout.ts'

type Row = ListPageFacts['rows'][number]

/** A list's columns, each the cell at its own place. */
export const listColumns = ({ columns }: Pick<ListPageFacts, 'columns'>): readonly BookColumn<Row>[] =>
  columns.map((column, index) => ({ ...column, value: (row) => row[index] ?? '' }))

/** Pages of one of the office's lists, with its sums before it. */
export const listPage: PaperMaker<ListPageFacts> = (facts, format, emblem) =>
  bookPage({ facts, columns: listColumns(facts), empty: facts.empty, before: facts.sums.rows.length === 0 ? [] : [sums(facts.sums, format)] }, format, emblem)

function sums({ headings, rows }: ListPageFacts['sums'], format: PageFormat): Content {
  const body = [headings.map((text) => ({ text, bold: true })), ...rows.map((cells) => cells.map((text, index) => ({ text, alignment: index === 0 ? ('left' as const) : ('center' as const) })))]
  return { table: { headerRows: 1, widths: headings.map((_, index) => format.inner * (index === 0 ? 0.3 : 0.14)), body }, layout: ruled(2), margin: [0, 0, 0, format.base] }
}
