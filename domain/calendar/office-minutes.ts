import { Temporal } from 'temporal-polyfill'
import type { IsoDate, IsoInstant, TimeZone } from '../ids.ts'
import type { WorkingCalendar, WorkingHours } from './calendar.ts'
import { addDays, toInstant, weekday } from './iso-date.ts'
import { localDate } from './office-time.ts'
import { isWorkingDay } from './working-days.ts'

/**
 * The instant `minutes` office minutes later: nights, breaks, weekends and holidays do not pass. From outside the hours, time starts at the next opening;
 * a span that ends with the day ends at closing time. Throws (a defect) on a negative number and where no weekday has hours.
 */
export function addOfficeMinutes(from: IsoInstant, minutes: number, calendar: WorkingCalendar, zone: TimeZone): IsoInstant {
  if (!(minutes >= 0)) throw new RangeError(`not a count of minutes: ${minutes}`)
  if (minutes === 0) return from
  if (calendar.week.every((hours) => minutesOf(hours) === 0)) throw new RangeError('no weekday of this calendar has hours')
  const start = Temporal.Instant.from(from).epochMilliseconds
  let left = minutes * MINUTE
  for (let date = localDate(from, zone); ; date = addDays(date, 1)) {
    for (const span of spans(date, calendar, zone)) {
      const opens = Math.max(span.from, start)
      if (opens >= span.to) continue
      if (left <= span.to - opens) return toInstant(Temporal.Instant.fromEpochMilliseconds(opens + left))
      left -= span.to - opens
    }
  }
}

/** Office minutes that pass from `from` to `to`; 0 where `to` comes first. May be a fraction. */
export function officeMinutesBetween(from: IsoInstant, to: IsoInstant, calendar: WorkingCalendar, zone: TimeZone): number {
  const [start, end] = [Temporal.Instant.from(from).epochMilliseconds, Temporal.Instant.from(to).epochMilliseconds]
  let passed = 0
  for (let date = localDate(from, zone), last = localDate(to, zone); date <= last; date = addDays(date, 1)) {
    for (const span of spans(date, calendar, zone)) passed += Math.max(0, Math.min(span.to, end) - Math.max(span.from, start))
  }
  return passed / MINUTE
}

/** Minutes worked in a day of these hours; 0 for a closed one. */
export function minutesOf(hours: WorkingHours | null): number {
  return hours ? pairs(hours).reduce((sum, [from, to]) => sum + Math.max(0, clockMinutes(to) - clockMinutes(from)), 0) : 0
}

function spans(date: IsoDate, calendar: WorkingCalendar, zone: TimeZone): readonly { readonly from: number; readonly to: number }[] {
  const hours = isWorkingDay(date, calendar) ? calendar.week[weekday(date)] : null
  const at = (clock: string): number => Temporal.PlainDateTime.from(`${date}T${clock}`).toZonedDateTime(zone).epochMilliseconds
  return hours ? pairs(hours).map(([from, to]) => ({ from: at(from), to: at(to) })) : []
}

/** The one or two stretches of a day: a break splits it. */
const pairs = (hours: WorkingHours): readonly (readonly [string, string])[] =>
  hours.breakFrom < hours.breakTo ? [[hours.from, hours.breakFrom], [hours.breakTo, hours.to]] : [[hours.from, hours.to]]

const clockMinutes = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))
const MINUTE = 60_000
