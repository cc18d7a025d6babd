import type { IsoDate } from '../ids.ts'
import type { WorkingCalendar } from './calendar.ts'
import { closedDays } from './closed-days.ts'
import { dayNumber, fromDayNumber, weekdayOf } from './iso-date.ts'

/** Hari kerja: the office has hours that weekday and no holiday closes it. */
export const isWorkingDay = (date: IsoDate, calendar: WorkingCalendar): boolean => works(dayNumber(date), calendar)

/**
 * The `days`-th working day after `from`, which itself never counts ("3 hari kerja sejak 17 Maret"); 0 gives `from` back.
 * Throws (a defect) on a negative or broken number, and where no weekday has hours.
 */
export function addWorkingDays(from: IsoDate, days: number, calendar: WorkingCalendar): IsoDate {
  if (!Number.isSafeInteger(days) || days < 0) throw new RangeError(`not a count of working days: ${days}`)
  if (calendar.week.every((hours) => !hours)) throw new RangeError('no weekday of this calendar has hours')
  let day = dayNumber(from)
  for (let left = days; left > 0; ) {
    day += 1
    if (works(day, calendar)) left -= 1
  }
  return fromDayNumber(day)
}

/** Working days after `from` up to and with `to`; negative where `to` comes first. */
export function workingDaysBetween(from: IsoDate, to: IsoDate, calendar: WorkingCalendar): number {
  const [start, end] = [dayNumber(from), dayNumber(to)]
  if (end < start) return -workingDaysBetween(to, from, calendar)
  let count = 0
  for (let day = start + 1; day <= end; day++) if (works(day, calendar)) count += 1
  return count
}

/** The holidays after `from` up to `to` that took a working day away. Plain weekends are not among them. */
export function skippedDays(from: IsoDate, to: IsoDate, calendar: WorkingCalendar): readonly { readonly date: IsoDate; readonly name: string }[] {
  const [start, end] = [dayNumber(from), dayNumber(to)]
  return [...closedDays(calendar)]
    .filter(([day]) => day > start && day <= end && calendar.week[weekdayOf(day)])
    .sort(([one], [other]) => one - other)
    .map(([, holiday]) => ({ date: holiday.date, name: holiday.name }))
}

const works = (day: number, calendar: WorkingCalendar): boolean => Boolean(calendar.week[weekdayOf(day)]) && !closedDays(calendar).has(day)
