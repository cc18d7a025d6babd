import type { WorkingCalendar } from '#domain/calendar/calendar.ts'
import { addDays } from '#domain/calendar/iso-date.ts'
import { addOfficeMinutes } from '#domain/calendar/office-minutes.ts'
import { localDate } from '#domain/calendar/office-time.ts'
import { isWorkingDay } from '#domain/calendar/working-days.ts'
import type { IsoDate, IsoInstant, TimeZone } from '#domain/ids.ts'
import { Temporal } from 'temporal-polyfill'

/** The last `count` working days before the day of `until`, oldest first. */
export function pastWorkingDays(until: IsoInstant, count: number, calendar: WorkingCalendar, zone: TimeZone): readonly IsoDate[] {
  const days: IsoDate[] = []
  for (let day = addDays(localDate(until, zone), -1); days.length < count; day = addDays(day, -1)) if (isWorkingDay(day, calendar)) days.unshift(day)
  return days
}

/** That many office minutes after opening. */
export function onDay(day: IsoDate, minutes: number, calendar: WorkingCalendar, zone: TimeZone): IsoInstant {
  const midnight = Temporal.PlainDate.from(day).toZonedDateTime(zone).toInstant().toString({ smallestUnit: 'millisecond' }) as IsoInstant
  return addOfficeMinutes(midnight, Math.max(1, minutes), calendar, zone)
}
