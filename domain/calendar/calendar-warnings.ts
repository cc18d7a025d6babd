import type { IsoDate } from '../ids.ts'
import type { WorkingCalendar } from './calendar.ts'
import { yearOf } from './iso-date.ts'
import { longDate } from './indonesian-date.ts'

/** What makes a date reckoned between `from` and `to` doubtful: years without holidays, holidays whose decree nobody checked. Sentences for the officer. */
export function calendarWarnings(from: IsoDate, to: IsoDate, calendar: WorkingCalendar): readonly string[] {
  const missing = missingYears(from, to, calendar).map((year) => `Hari libur tahun ${year} belum diisi, jadi tanggal bisa meleset. Admin mengisinya di Pengaturan, Hari libur.`)
  const doubtful = calendar.holidays
    .filter((holiday) => holiday.unverified && holiday.date >= from && holiday.date <= to)
    .map((holiday) => `${longDate(holiday.date)} (${holiday.name}): periksa keputusan.`)
  return [...missing, ...doubtful]
}

/** Years touched by the span for which no national holiday is known. */
export function missingYears(from: IsoDate, to: IsoDate, calendar: WorkingCalendar): readonly number[] {
  const known = new Set(calendar.holidays.filter((holiday) => holiday.kind === 'national').map((holiday) => yearOf(holiday.date)))
  const span = Array.from({ length: Math.max(0, yearOf(to) - yearOf(from) + 1) }, (_, index) => yearOf(from) + index)
  return span.filter((year) => !known.has(year))
}
