import type { IsoInstant, TimeZone } from '../ids.ts'
import { clockDoubt } from './clock-doubt.ts'

/** What the log says of one event's moment. */
export interface DatedEvent {
  readonly type: string
  readonly at: IsoInstant
}

/** Written only while the clock was believed, or by an officer who said it is right. */
const VOUCHING: ReadonlySet<string> = new Set(['office.established', 'number.given', 'clock.confirmed'])

export const vouches = ({ type }: Pick<DatedEvent, 'type'>): boolean => VOUCHING.has(type)

/**
 * The last moment the log vouches for, once this event has followed: what a clock in doubt dated does not move it, so that a clock set right is believed at once.
 * `trusted` null = nothing vouches for anything yet.
 */
export function trustedAfter(trusted: IsoInstant | null, event: DatedEvent, zone: TimeZone): IsoInstant | null {
  if (trusted === null) return vouches(event) ? event.at : null
  if (clockDoubt(event.at, trusted, zone)) return vouches(event) ? event.at : trusted
  return event.at > trusted ? event.at : trusted
}
