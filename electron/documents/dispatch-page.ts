import { shortDate } from '#domain/calendar/indonesian-date.ts'
import type { BookColumn } from './book-column.ts'
import { bookPage } from './book-page.ts'
import type { DispatchPageFacts, DispatchRowFacts } from './facts.ts'
import type { PaperMaker } from './paper-definition.ts'

/** Columns of the Buku Ekspedisi (docs/decisions/papers.md). */
export const dispatchColumns: readonly BookColumn<DispatchRowFacts>[] = [
  { heading: 'No.', part: 2.8, align: 'center', value: (row) => String(row.no), quantity: (row) => row.no },
  { heading: 'Tanggal', part: 5.2, align: 'center', value: (row) => shortDate(row.date) },
  { heading: 'Nomor surat', part: 11.5, align: 'left', value: (row) => row.letterNumber },
  { heading: 'Tanggal surat', part: 5.2, align: 'center', value: (row) => (row.letterDate === null ? '' : shortDate(row.letterDate)) },
  { heading: 'Isi', part: 10, align: 'left', value: (row) => row.contents },
  { heading: 'Kepada', part: 10, align: 'left', value: (row) => row.to },
  { heading: 'Penerima', part: 10, align: 'left', value: (row) => row.recipient },
  { heading: 'Identitas', part: 6, align: 'left', value: (row) => row.identity },
  { heading: 'Hubungan, surat kuasa', part: 9, align: 'left', value: relationWords },
  { heading: 'Resi ditarik', part: 4.4, align: 'center', value: (row) => (row.receiptWithdrawn ? 'Ya' : 'Tidak') },
  { heading: 'Tanda tangan', part: 9, align: 'left', value: () => '' },
  { heading: 'Keterangan', part: 9, align: 'left', value: (row) => row.remark },
]

function relationWords({ relation, powerOfAttorney }: DispatchRowFacts): string {
  if (relation === 'self') return 'Pemohon sendiri'
  return powerOfAttorney === '' ? 'Kuasa' : `Kuasa: ${powerOfAttorney}`
}

/** Pages of the Buku Ekspedisi: who took which letter, with room to sign in every line. */
export const dispatchPage: PaperMaker<DispatchPageFacts> = (facts, format, emblem) =>
  bookPage({ facts, columns: dispatchColumns, empty: 'Belum ada surat yang diserahkan.', rowHeight: format.base * 3 }, format, emblem)
