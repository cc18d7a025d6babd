import { must } from '../must.ts'
import type { IsoDate } from '../ids.ts'
import { dayOf, monthOf, weekday, yearOf } from './iso-date.ts'

export const MONTH_NAMES = ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'] as const
export const DAY_NAMES = ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'] as const

export const dayName = (date: IsoDate): string => must(DAY_NAMES[weekday(date)], 'a weekday')
export const monthName = (date: IsoDate): string => must(MONTH_NAMES[monthOf(date) - 1], 'a month')

/** "17 Maret 2026" */
export const longDate = (date: IsoDate): string => `${dayOf(date)} ${monthName(date)} ${yearOf(date)}`
/** "Selasa, 17 Maret 2026" */
export const longDateWithDay = (date: IsoDate): string => `${dayName(date)}, ${longDate(date)}`
/** "17/03/2026" */
export const shortDate = (date: IsoDate): string => `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`
