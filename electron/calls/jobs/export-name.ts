import { longDate } from '#domain/calendar/indonesian-date.ts'
import type { Reading } from '../dossier/reading.ts'
import type { BookFormat } from './book-files.ts'

/** What an export of today is called: "buku-register-2026-05-05.xlsx"; one a clock in doubt dated says so. */
export const exportName = (base: string, format: BookFormat, { today, doubt }: Pick<Reading, 'today' | 'doubt'>): string => `${base}-${today}${doubt ? '-tanggal-diragukan' : ''}.${format}`

/** Under the rows of a file that a clock in doubt dated. */
export const doubtNote = ({ today, doubt }: Pick<Reading, 'today' | 'doubt'>): { readonly note?: string } =>
  doubt ? { note: `Tanggal komputer diragukan saat berkas ini dibuat: komputer menunjukkan ${longDate(today)}.` } : {}
