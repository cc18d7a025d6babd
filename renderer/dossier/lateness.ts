import { longDateWithDay } from '#domain/calendar/indonesian-date.ts'
import type { DossierView } from './view.ts'

type Due = DossierView['row']['due']

/** Lateness in words: computed each time it is read, never a status. */
export function lateness({ lateDays, paused }: Due): string {
  if (lateDays > 0) return `terlambat ${lateDays} hari kerja`
  return paused ? 'waktu berhenti, menunggu pemohon' : ''
}

export const dueWords = (due: Due): string => (due.date === null ? 'Belum ada: waktu mulai saat berkas lengkap' : longDateWithDay(due.date))
