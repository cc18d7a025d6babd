import { clockDoubt } from '#domain/clock/clock-doubt.ts'
import type { IsoInstant, TimeZone } from '#domain/ids.ts'
import type { DatedEvents } from './dated-events.ts'

/** The last moment the log vouches for. Kept until an act moves it. */
export class TrustedClock {
  readonly #events: DatedEvents
  readonly #zone: () => TimeZone
  #moment: IsoInstant | null | undefined

  constructor(events: DatedEvents, zone: () => TimeZone) {
    this.#events = events
    this.#zone = zone
  }

  /** Null where the log vouches for nothing yet. */
  moment(): IsoInstant | null {
    if (this.#moment === undefined) this.#moment = this.#events.trustedBefore(Number.MAX_SAFE_INTEGER, this.#zone())
    return this.#moment
  }

  /** After an act; all its events have one moment. One of a moment in doubt may vouch for it: that is read anew. */
  moved(at: IsoInstant): void {
    const known = this.#moment
    if (known === undefined || known === null || clockDoubt(at, known, this.#zone())) this.#moment = undefined
    else if (at > known) this.#moment = at
  }
}
