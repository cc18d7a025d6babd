import type { Holiday, WorkingCalendar } from './calendar.ts'
import { dayNumber } from './iso-date.ts'

/** The holidays that close this office, by day number. A calendar is immutable, so its answer is kept beside it. */
export function closedDays(calendar: WorkingCalendar): ReadonlyMap<number, Holiday> {
  const known = kept.get(calendar)
  if (known) return known
  const closing = calendar.holidays.filter((holiday) => holiday.kind !== 'collective-leave' || !calendar.collectiveLeaveWorks)
  const closed = new Map(closing.map((holiday) => [dayNumber(holiday.date), holiday]))
  kept.set(calendar, closed)
  return closed
}

const kept = new WeakMap<WorkingCalendar, ReadonlyMap<number, Holiday>>()
