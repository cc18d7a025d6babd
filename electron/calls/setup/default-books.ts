import type { NumberBook } from '#domain/numbering/number-book.ts'
import type { BookId } from '#domain/ids.ts'

type DefaultBook = Pick<NumberBook, 'id' | 'name' | 'purpose' | 'template' | 'code' | 'reset'>

/** The number books an office starts with; codes of Permendagri 83/2022. Every template is the office's to change. */
export const DEFAULT_BOOKS: readonly DefaultBook[] = [
  { id: 'register' as BookId, name: 'Buku Register', purpose: 'register', template: '{urut:4}/REG/{BULAN}/{tahun}', code: '', reset: 'year' },
  { id: 'permit' as BookId, name: 'Buku Agenda Izin', purpose: 'permit', template: '{kode}/{urut:3}/{jenis}-{ke}/{unit}/{tahun}', code: '500.16.7.2', reset: 'year' },
  { id: 'outgoing-letter' as BookId, name: 'Buku Agenda Surat Keluar', purpose: 'outgoing-letter', template: '{kode}/{urut:3}/{unit}/{BULAN}/{tahun}', code: '500.16.7.2', reset: 'year' },
  { id: 'assignment' as BookId, name: 'Buku Agenda Surat Tugas', purpose: 'assignment', template: '{kode}/{urut:3}/SPT/{unit}/{BULAN}/{tahun}', code: '800.1.11.1', reset: 'year' },
  { id: 'minutes' as BookId, name: 'Buku Agenda Berita Acara', purpose: 'minutes', template: '{kode}/{urut:3}/BAP/{unit}/{BULAN}/{tahun}', code: '500.16.7.2', reset: 'year' },
]
