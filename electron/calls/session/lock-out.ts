import { localDate, localTime } from '#domain/calendar/office-time.ts'
import type { IsoInstant, TimeZone } from '#domain/ids.ts'

/** Wrong attempts that cost nothing. */
const FREE = 5
/** Minutes of the wait after the fifth wrong attempt, the sixth, and every one after. */
const WAITS = [1, 5, 15] as const

/** Milliseconds the officer still has to wait, 0 if none. A clock set back never makes the wait longer than it is. */
export function waitLeft(failures: { readonly count: number; readonly last: IsoInstant } | null, now: IsoInstant): number {
  if (failures === null || failures.count < FREE) return 0
  const wait = (WAITS[failures.count - FREE] ?? 15) * 60_000
  const passed = Math.max(0, Date.parse(now) - Date.parse(failures.last))
  return Math.max(0, wait - passed)
}

/** How long, and until when on the office's wall. */
export function waitSentence(left: number, now: IsoInstant, zone: TimeZone): string {
  const until = new Date(Date.parse(now) + left).toISOString() as IsoInstant
  const minutes = Math.ceil(left / 60_000)
  const day = localDate(until, zone) === localDate(now, zone) ? '' : 'besok '
  return `Terlalu banyak percobaan yang keliru. Coba lagi dalam ${minutes} menit, ${day}pukul ${localTime(until, zone)}.`
}
