import { Temporal } from 'temporal-polyfill'
import type { IsoDate, IsoInstant, TimeZone } from '../ids.ts'
import { addDays } from './iso-date.ts'

/**
 * The calendar date on the office's wall, which near midnight is not the UTC date. Reckoned by hand, twenty times as quick: every row of the register asks for it.
 * No zone of Indonesia has had another offset since 1988. Throws (a defect) on what is no instant.
 */
export const localDate = (instant: IsoInstant, zone: TimeZone): IsoDate => new Date(Date.parse(instant) + HOURS_AHEAD[zone] * 3_600_000).toISOString().slice(0, 10) as IsoDate

/** The office's wall clock as Indonesians write it: "10.42". */
export const localTime = (instant: IsoInstant, zone: TimeZone): string => onTheWall(instant, zone).toPlainTime().toString().slice(0, 5).replace(':', '.')

/** The first instant of a date on the office's wall, to the millisecond as the log writes it. */
export const startOfDate = (date: IsoDate, zone: TimeZone): IsoInstant =>
  Temporal.PlainDate.from(date).toZonedDateTime(zone).toInstant().toString({ smallestUnit: 'millisecond' }) as IsoInstant

/** The first instant after a date on the office's wall; of the last date that can be written, its own last one. */
export const endOfDate = (date: IsoDate, zone: TimeZone): IsoInstant => (date === LAST_DATE ? LAST_INSTANT : startOfDate(addDays(date, 1), zone))

/** "WIB", "WITA", "WIT" */
export const zoneAbbreviation = (zone: TimeZone): string => ABBREVIATIONS[zone]

const LAST_DATE = '9999-12-31'
const LAST_INSTANT = '9999-12-31T23:59:59.999Z' as IsoInstant

const onTheWall = (instant: IsoInstant, zone: TimeZone) => Temporal.Instant.from(instant).toZonedDateTimeISO(zone)

/** Of UTC. */
const HOURS_AHEAD: Readonly<Record<TimeZone, number>> = { 'Asia/Jakarta': 7, 'Asia/Makassar': 8, 'Asia/Jayapura': 9 }
const ABBREVIATIONS: Readonly<Record<TimeZone, string>> = { 'Asia/Jakarta': 'WIB', 'Asia/Makassar': 'WITA', 'Asia/Jayapura': 'WIT' }
