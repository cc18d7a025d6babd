import { Temporal } from 'temporal-polyfill'
import type { IsoDate } from '#domain/ids.ts'

/** The same day some months on; the month's last where it has no such day. */
export const monthsAhead = (date: IsoDate, months: number): IsoDate => Temporal.PlainDate.from(date).add({ months }).toString() as IsoDate
