import { shortDate } from '#domain/calendar/indonesian-date.ts'
import type { BookColumn } from './book-column.ts'
import { bookPage } from './book-page.ts'
import type { AgendaPageFacts, AgendaRowFacts } from './facts.ts'
import type { PaperMaker } from './paper-definition.ts'

/** Columns of a Buku Agenda (docs/decisions/papers.md). */
export const agendaColumns: readonly BookColumn<AgendaRowFacts>[] = [
  { heading: 'No.', part: 3.4, align: 'center', value: (row) => (row.no === null ? '–' : String(row.no)), quantity: (row) => row.no },
  { heading: 'Nomor', part: 16, align: 'left', value: (row) => row.number },
  { heading: 'Tanggal', part: 6.2, align: 'center', value: (row) => (row.date === null ? '–' : shortDate(row.date)) },
  { heading: 'Isi ringkas', part: 20, align: 'left', value: (row) => row.summary },
  { heading: 'Kepada', part: 14, align: 'left', value: (row) => row.to },
  { heading: 'Petugas', part: 11, align: 'left', value: (row) => row.officer },
  { heading: 'Keterangan', part: 15, align: 'left', value: (row) => row.remark, neverStruck: true },
]

/** Pages of a Buku Agenda: every number in its order; a void one struck out, with the reason beside it. */
export const agendaPage: PaperMaker<AgendaPageFacts> = (facts, format, emblem) =>
  bookPage({ facts, columns: agendaColumns, empty: 'Belum ada nomor.', struck: (row) => row.void }, format, emblem)
