import { formatPhone } from '#domain/applicant/phone.ts'
import { shortDate } from '#domain/calendar/indonesian-date.ts'
import type { BookColumn } from './book-column.ts'
import type { RegisterRowFacts } from './facts.ts'

/** The usual columns in their usual order (docs/decisions/papers.md). */
export const registerColumns: readonly BookColumn<RegisterRowFacts>[] = [
  { heading: 'No.', part: 2.4, align: 'center', value: (row) => String(row.no), quantity: (row) => row.no },
  { heading: 'Nomor register', part: 7.2, align: 'left', value: (row) => row.registerNumber },
  { heading: 'Tanggal masuk', part: 4.9, align: 'center', value: (row) => shortDate(row.received) },
  { heading: 'NIK', part: 8.7, align: 'left', value: (row) => row.nik },
  { heading: 'Nama', part: 8.6, align: 'left', value: (row) => row.name },
  { heading: 'Alamat', part: 10, align: 'left', value: (row) => row.address },
  { heading: 'Telepon', part: 7.2, align: 'left', value: (row) => formatPhone(row.phone) },
  { heading: 'Jenis izin', part: 4.6, align: 'left', value: (row) => row.permitType },
  { heading: 'Jenis permohonan', part: 5.9, align: 'left', value: (row) => row.applicationKind },
  { heading: 'Kelengkapan', part: 6.2, align: 'left', value: (row) => row.completeness },
  { heading: 'Status', part: 6, align: 'left', value: (row) => row.status },
  { heading: 'Nomor izin', part: 9, align: 'left', value: (row) => row.permitNumber },
  { heading: 'Tanggal terbit', part: 4.9, align: 'center', value: (row) => dateOrNone(row.issueDate) },
  { heading: 'Berlaku sampai', part: 5.1, align: 'center', value: (row) => row.validUntil },
  { heading: 'Tanggal serah', part: 4.9, align: 'center', value: (row) => dateOrNone(row.handOverDate) },
  { heading: 'Penerima', part: 6.2, align: 'left', value: (row) => row.recipient },
  { heading: 'Keterangan', part: 6.4, align: 'left', value: (row) => row.remarks },
]

const dateOrNone = (date: RegisterRowFacts['issueDate']): string => (date === null ? '' : shortDate(date))
