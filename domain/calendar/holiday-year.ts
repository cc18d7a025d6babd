import type { IsoDate } from '../ids.ts'
import type { Holiday } from './calendar.ts'

/** `MM-DD`, the name, and its own decree where that differs from the year's. */
export type HolidayLine = readonly [day: string, name: string, decree?: string]

/** One year's joint decree (SKB tiga menteri) written as two short lists. */
export function holidayYear(year: number, from: { readonly decree: string; readonly unverified: boolean }, national: readonly HolidayLine[], collectiveLeave: readonly HolidayLine[]): readonly Holiday[] {
  const days = (kind: Holiday['kind'], lines: readonly HolidayLine[]): readonly Holiday[] =>
    lines.map(([day, name, decree]) => ({ date: `${year}-${day}` as IsoDate, name, kind, decree: decree ?? from.decree, unverified: from.unverified }))
  return [...days('national', national), ...days('collective-leave', collectiveLeave)].sort((one, other) => (one.date < other.date ? -1 : 1))
}
