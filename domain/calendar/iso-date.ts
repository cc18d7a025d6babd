import type { Temporal } from 'temporal-polyfill'
import type { IsoDate, IsoInstant } from '../ids.ts'

/** A calendar date from its parts, or null where there is no such day. */
export function dateFromParts(year: number, month: number, day: number): IsoDate | null {
  const date = `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`
  const number = Date.parse(`${date}T00:00:00Z`) / DAY
  return Number.isInteger(number) && fromDayNumber(number) === date ? (date as IsoDate) : null
}

const digits = (number: number, least: number): string => String(number).padStart(least, '0')

/** `date` moved by calendar days, not working days. */
export const addDays = (date: IsoDate, days: number): IsoDate => fromDayNumber(dayNumber(date) + days)

/** Calendar days since 1970-01-01; a plain count, in no time zone. Reckoned by hand: working days are counted day by day. Throws (a defect) on what is not a date. */
export function dayNumber(date: IsoDate): number {
  const day = Date.parse(`${date}T00:00:00Z`) / DAY
  if (!Number.isInteger(day) || fromDayNumber(day) !== date) throw new RangeError(`not a date: ${date}`)
  return day
}
export const fromDayNumber = (day: number): IsoDate => new Date(day * DAY).toISOString().slice(0, 10) as IsoDate

/** 0 = Monday … 6 = Sunday. */
export const weekday = (date: IsoDate): number => weekdayOf(dayNumber(date))
/** The same for a day number: 1970-01-01 was a Thursday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7

export const yearOf = (date: IsoDate): number => Number(date.slice(0, 4))
export const monthOf = (date: IsoDate): number => Number(date.slice(5, 7))
export const dayOf = (date: IsoDate): number => Number(date.slice(8, 10))

/** Milliseconds. */
const DAY = 86_400_000

/** The instant with exactly three decimals, as the log writes it. */
export const toInstant = (instant: Temporal.Instant): IsoInstant => instant.toString({ fractionalSecondDigits: 3 }) as IsoInstant
