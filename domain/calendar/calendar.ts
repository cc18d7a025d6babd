import type { IsoDate } from '../ids.ts'

/** A day the office is closed (or, for `collective-leave`, closed if the office says so). */
export interface Holiday {
  readonly date: IsoDate
  readonly name: string
  readonly kind: 'national' | 'collective-leave' | 'local'
  /** The decree it rests on. */
  readonly decree: string
  /** True where the decree was not seen by us: shown as "periksa keputusan". */
  readonly unverified: boolean
}

/** Office hours of one weekday, local wall time `HH:MM`. */
export interface WorkingHours {
  readonly from: string
  readonly to: string
  readonly breakFrom: string
  readonly breakTo: string
}

export interface WorkingCalendar {
  /** Monday first; null = closed. */
  readonly week: readonly (WorkingHours | null)[]
  readonly collectiveLeaveWorks: boolean
  readonly holidays: readonly Holiday[]
}
