import { longDate, longDateWithDay } from '#domain/calendar/indonesian-date.ts'
import type { DossierView } from './view.ts'

type Due = DossierView['row']['due']

/** Lateness in words: computed each time it is read, never a status. */
export function lateness({ lateDays, paused }: Due): string {
  if (lateDays > 0) return `terlambat ${lateDays} hari kerja`
  return paused ? 'waktu berhenti, menunggu pemohon' : ''
}

/** "selesai 4 November 2026, tepat waktu"; "" while the service has not ended, or never had a due date. */
export function servedWords({ date, served }: Due): string {
  if (served === null || date === null) return ''
  return `selesai ${longDate(served.on)}, ${served.lateDays === 0 ? 'tepat waktu' : `terlambat ${served.lateDays} hari kerja`}`
}

export const dueWords = (due: Due): string => (due.date === null ? 'Belum ada: waktu mulai saat berkas lengkap' : longDateWithDay(due.date))
