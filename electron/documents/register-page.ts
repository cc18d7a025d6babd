import type { TableCell } from 'pdfmake/interfaces.js'
import type { RegisterPageFacts } from './facts.ts'
import { letterhead } from './letterhead.ts'
import type { PageFormat } from './page-format.ts'
import type { Book, PaperMaker } from './paper-definition.ts'
import { registerColumns } from './register-columns.ts'
import { ruled } from './rule-layout.ts'
import { slipTitle } from './slip-title.ts'

/** Pages of the Buku Register: across, with the headings and the line of column numbers on each. */
export const registerPage: PaperMaker<RegisterPageFacts> = (facts, format, emblem) => ({
  family: 'Arimo',
  title: facts.title,
  foot: [facts.title, shortened(facts.scope ?? '')].filter((part) => part !== '').join(' · '),
  content: [letterhead(facts.office, format, emblem), slipTitle(facts.title.toUpperCase(), facts.scope ?? '', { ...format, base: format.base * 1.4 }), ...(facts.rows.length === 0 ? ['Belum ada berkas.'] : [])],
  ...(facts.rows.length === 0 ? {} : { book: book(facts, format) }),
})

function book(facts: RegisterPageFacts, format: PageFormat): Book {
  const parts = registerColumns.reduce((sum, column) => sum + column.part, 0)
  const room = format.inner - registerColumns.length * 2 * PADDING - (registerColumns.length + 1) * 0.5
  const headings = (): TableCell[] => registerColumns.map((column) => ({ text: column.heading, bold: true, alignment: 'center', verticalAlignment: 'middle' }))
  const numbers = (): TableCell[] => registerColumns.map((_, index) => ({ text: String(index + 1), alignment: 'center', fontSize: format.base * 0.85 }))
  return {
    count: facts.rows.length,
    row: (index) => registerColumns.map((column) => ({ text: facts.rows[index] ? column.value(facts.rows[index]) : '', alignment: column.align })),
    table: (rows) => ({ table: { headerRows: 2, dontBreakRows: true, widths: registerColumns.map((column) => (room * column.part) / parts), body: [headings(), numbers(), ...rows] }, layout: ruled(PADDING) }),
  }
}

/** The foot is one line. */
const shortened = (scope: string): string => (scope.length <= FOOT_ROOM ? scope : `${scope.slice(0, FOOT_ROOM).trimEnd()}…`)
const FOOT_ROOM = 100

const PADDING = 1.8
