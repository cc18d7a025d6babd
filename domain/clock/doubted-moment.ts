import { longDate } from '../calendar/indonesian-date.ts'
import { localDate } from '../calendar/office-time.ts'
import type { IsoDate, IsoInstant, TimeZone } from '../ids.ts'
import { clockDoubt } from './clock-doubt.ts'
import { type DatedEvent, vouches } from './trusted-after.ts'

/** What the log tells of an event that a clock in doubt dated: its place among the others is sure, its date is not. */
export interface DoubtedMoment {
  /** As the clock showed it. */
  readonly at: IsoInstant
  /** The last moment vouched for before it. */
  readonly after: IsoInstant
  /** The first moment believed again since; null while there is none. */
  readonly before: IsoInstant | null
  /** An officer has said since that this very clock was right: the date stands. */
  readonly confirmed: boolean
}

/** Null where the clock was believed. `trusted`: what the log vouched for before the event; `later`: what follows it, in the log's order. */
export function doubtedMoment(trusted: IsoInstant | null, event: DatedEvent, later: Iterable<DatedEvent>, zone: TimeZone): DoubtedMoment | null {
  if (trusted === null || vouches(event) || !clockDoubt(event.at, trusted, zone)) return null
  for (const next of later) {
    if (!clockDoubt(next.at, trusted, zone)) return { at: event.at, after: trusted, before: next.at, confirmed: false }
    if (vouches(next)) return { at: event.at, after: trusted, before: next.at, confirmed: next.at >= event.at && !clockDoubt(next.at, event.at, zone) }
  }
  return { at: event.at, after: trusted, before: null, confirmed: false }
}

export interface Days {
  readonly from: IsoDate
  readonly to: IsoDate
}

/** Between which days it truly was, both counted. `now`: of a clock that is believed; null where none is, and nobody can tell yet. */
export function trueDays({ after, before }: DoubtedMoment, now: IsoInstant | null, zone: TimeZone): Days | null {
  const [from, to] = [localDate(after, zone), before ?? now]
  return to === null || localDate(to, zone) < from ? null : { from, to: localDate(to, zone) }
}

/** "antara 5 Mei 2026 dan 7 Mei 2026"; one day alone as it is. */
export const daysWords = ({ from, to }: Days): string => (from === to ? longDate(from) : `antara ${longDate(from)} dan ${longDate(to)}`)
