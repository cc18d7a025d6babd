import type { PromisedDate } from '../dossier/promised-date.ts'
import type { IsoDate, TimeZone } from '../ids.ts'
import { dayNumber, dayOf, monthOf } from './iso-date.ts'
import { longDate, monthName } from './indonesian-date.ts'
import { localDate } from './office-time.ts'

/** Why it is that day: "2 hari kerja sejak lengkap (17 Maret 2026); dilewati: akhir pekan; 18 Maret (Cuti bersama Hari Suci Nyepi)". An estimate says so first. */
export function explainPromise(promise: PromisedDate, zone: TimeZone): string {
  const start = localDate(promise.from, zone)
  const closed = dayNumber(promise.date) - dayNumber(start) - promise.workingDays - promise.skipped.length
  const skipped = [...(closed > 0 ? ['akhir pekan'] : []), ...grouped(promise.skipped)]
  const counted = `${promise.workingDays} hari kerja sejak lengkap (${longDate(start)})`
  return `${promise.source === 'estimate' ? 'Perkiraan: ' : ''}${counted}${skipped.length === 0 ? '' : `; dilewati: ${skipped.join('; ')}`}`
}

/** Days of one name are told together: "20, 23, dan 24 Maret (Cuti bersama Idulfitri 1447 Hijriah)". */
function grouped(skipped: PromisedDate['skipped']): readonly string[] {
  const names = [...new Set(skipped.map(({ name }) => name))]
  return names.map((name) => `${dayList(skipped.filter((day) => day.name === name).map(({ date }) => date))} (${name})`)
}

function dayList(dates: readonly IsoDate[]): string {
  const months = [...new Set(dates.map(monthOf))]
  return months.map((month) => inOneMonth(dates.filter((date) => monthOf(date) === month))).join(' dan ')
}

function inOneMonth(dates: readonly IsoDate[]): string {
  const [first] = dates
  return first === undefined ? '' : `${listed(dates.map((date) => String(dayOf(date))))} ${monthName(first)}`
}

function listed(parts: readonly string[]): string {
  if (parts.length < 3) return parts.join(' dan ')
  return `${parts.slice(0, -1).join(', ')}, dan ${parts.at(-1) ?? ''}`
}
