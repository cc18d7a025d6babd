import { longDate } from '#domain/calendar/indonesian-date.ts'
import { localDate, localTime, zoneAbbreviation } from '#domain/calendar/office-time.ts'
import type { IsoInstant, TimeZone } from '#domain/ids.ts'
import type Database from 'better-sqlite3'

const ZONES: readonly TimeZone[] = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura']

/** The zone of the office's clock as the log last told it; Jakarta's where it does not. */
export function officeZone(log: Database.Database): TimeZone {
  try {
    const told = log.prepare<[], string | null>("select json_extract(cast(body as text), '$.timeZone') from event indexed by event_by_aggregate where aggregate >= 'office:' and aggregate < 'office;' and type in ('office.established', 'office.changed') order by place desc limit 1").pluck().get()
    return ZONES.find((zone) => zone === told) ?? 'Asia/Jakarta'
  } catch {
    return 'Asia/Jakarta'
  }
}

/** "3 November 2026 pukul 09.00 WIB"; what is no time (a tampered one) as it stands. */
export function moment(at: string, zone: TimeZone): string {
  if (Number.isNaN(Date.parse(at))) return at
  const instant = at as IsoInstant
  return `${longDate(localDate(instant, zone))} pukul ${localTime(instant, zone)} ${zoneAbbreviation(zone)}`
}
