import { addDays, yearOf } from '#domain/calendar/iso-date.ts'
import type { IsoDate } from '#domain/ids.ts'
import { isIsoDate } from '../ui/form/use-date-text.ts'

/** "all", "today", "month", "last-month", "dates", or a year: "2026". */
export type PeriodChoice = string

/** When the dossiers shown came in. Dates as typed: text until they can be read. */
export interface TypedPeriod {
  readonly choice: PeriodChoice
  readonly from: string
  readonly to: string
}

export interface Period {
  /** The year of the register number. */
  readonly year: number | null
  readonly from: IsoDate | null
  readonly to: IsoDate | null
}

const ALWAYS: Period = { year: null, from: null, to: null }
const YEARS_BACK = 6

export const periodChoices = (today: IsoDate): readonly { readonly value: PeriodChoice; readonly label: string }[] => [
  { value: 'all', label: 'Kapan saja' },
  { value: 'today', label: 'Hari ini' },
  { value: 'month', label: 'Bulan ini' },
  { value: 'last-month', label: 'Bulan lalu' },
  ...Array.from({ length: YEARS_BACK }, (_, back) => String(yearOf(today) - back)).map((year) => ({ value: year, label: `Tahun ${year}` })),
  { value: 'dates', label: 'Pilih tanggal…' },
]

/** What a choice means on a day. A date that cannot be read does not narrow the list. */
export function periodOf({ choice, from, to }: TypedPeriod, today: IsoDate): Period {
  switch (choice) {
    case 'all':
      return ALWAYS
    case 'today':
      return { ...ALWAYS, from: today, to: today }
    case 'month':
      return { ...ALWAYS, from: firstOfMonth(today), to: today }
    case 'last-month':
      return lastMonth(today)
    case 'dates':
      return { ...ALWAYS, from: isIsoDate(from) ? from : null, to: isIsoDate(to) ? to : null }
    default:
      return { ...ALWAYS, year: Number(choice) }
  }
}

/** The same as days: a year from its first to its last. */
export function daysOf(period: TypedPeriod, today: IsoDate): Pick<Period, 'from' | 'to'> {
  const { year, from, to } = periodOf(period, today)
  return year === null ? { from, to } : { from: `${year}-01-01` as IsoDate, to: `${year}-12-31` as IsoDate }
}

/** A period as it was kept; null for anything else. */
export function readPeriod(found: unknown): TypedPeriod | null {
  if (typeof found !== 'object' || found === null || !('choice' in found && 'from' in found && 'to' in found)) return null
  const { choice, from, to } = found
  return typeof choice === 'string' && typeof from === 'string' && typeof to === 'string' && /^(all|today|month|last-month|dates|\d{4})$/.test(choice) ? { choice, from, to } : null
}

const firstOfMonth = (date: IsoDate): IsoDate => `${date.slice(0, 7)}-01` as IsoDate

function lastMonth(today: IsoDate): Period {
  const to = addDays(firstOfMonth(today), -1)
  return { ...ALWAYS, from: firstOfMonth(to), to }
}
