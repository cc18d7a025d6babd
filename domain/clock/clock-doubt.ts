import { yearOf } from '../calendar/iso-date.ts'
import { localDate } from '../calendar/office-time.ts'
import type { IsoDate, IsoInstant, TimeZone } from '../ids.ts'

/**
 * Why the clock of a PC is asked about before it dates anything. `behind`: it shows a day before the last one vouched for. `ahead`: so much later that nobody
 * can tell a closed office from a wrong clock. `year-turned`: numbers would start again.
 */
export interface ClockDoubt {
  readonly why: 'behind' | 'ahead' | 'year-turned'
  /** What the clock shows, on the office's wall. */
  readonly today: IsoDate
  /** The day last vouched for. */
  readonly trusted: IsoDate
  /** Calendar days between them, never negative. */
  readonly days: number
}

/** A clock set right by so much is no clock gone wrong, even over midnight. */
const BEHIND_MINUTES = 10
/** Longer than any office is closed; shorter than the month a mistyped date is ahead by. */
export const AHEAD_DAYS = 30

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** Null where the clock may be believed. `trusted`: see `trustedAfter`. What stands on paper is the day, so a clock wrong by hours within it is not asked about. */
export function clockDoubt(now: IsoInstant, trusted: IsoInstant, zone: TimeZone): ClockDoubt | null {
  const [today, last] = [localDate(now, zone), localDate(trusted, zone)]
  const passed = Date.parse(now) - Date.parse(trusted)
  const doubt = (why: ClockDoubt['why']): ClockDoubt => ({ why, today, trusted: last, days: Math.round(Math.abs(Date.parse(today) - Date.parse(last)) / DAY) })
  if (passed < -BEHIND_MINUTES * MINUTE && today < last) return doubt('behind')
  if (passed > AHEAD_DAYS * DAY) return doubt('ahead')
  return yearOf(today) > yearOf(last) ? doubt('year-turned') : null
}
