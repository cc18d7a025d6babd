import { createContext, useContext } from 'react'
import { longDate, shortDate } from '#domain/calendar/indonesian-date.ts'
import { localDate, localTime } from '#domain/calendar/office-time.ts'
import type { IsoDate, IsoInstant, TimeZone } from '#domain/ids.ts'

/** Dates and times as they stand on the office's wall. */
export interface OfficeClock {
  readonly zone: TimeZone
  readonly today: () => IsoDate
  /** "17/03/2026" */
  readonly shortDate: (instant: IsoInstant) => string
  /** "17 Maret 2026" */
  readonly longDate: (instant: IsoInstant) => string
  /** "10.42" */
  readonly time: (instant: IsoInstant) => string
  /** "10.42" today, "17/03/2026 10.42" before. */
  readonly moment: (instant: IsoInstant) => string
}

export function officeClock(zone: TimeZone): OfficeClock {
  const today = (): IsoDate => localDate(new Date().toISOString() as IsoInstant, zone)
  return {
    zone,
    today,
    shortDate: (instant) => shortDate(localDate(instant, zone)),
    longDate: (instant) => longDate(localDate(instant, zone)),
    time: (instant) => localTime(instant, zone),
    moment: (instant) => (localDate(instant, zone) === today() ? localTime(instant, zone) : `${shortDate(localDate(instant, zone))} ${localTime(instant, zone)}`),
  }
}

export const OfficeClockContext = createContext<OfficeClock>(officeClock('Asia/Jakarta'))
export const useOfficeClock = (): OfficeClock => useContext(OfficeClockContext)
