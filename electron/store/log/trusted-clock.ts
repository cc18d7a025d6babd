import { clockDoubt } from '#domain/clock/clock-doubt.ts'
import { type DatedEvent, trustedAfter, vouches } from '#domain/clock/trusted-after.ts'
import type { IsoInstant, TimeZone } from '#domain/ids.ts'
import type { LogSchema } from '../schema/log-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'

/** Numbers are given every few events. */
const AT_ONCE = 32

/** The last moment the log vouches for: read backwards to the last event that does so by itself, then on from there. Kept until an act moves it. */
export class TrustedClock {
  readonly #before: Statement<{ place: number; limit: number }, { place: number; type: string; wall_time: string }>
  readonly #zone: () => TimeZone
  #moment: IsoInstant | null | undefined

  constructor(connection: Connection<LogSchema>, zone: () => TimeZone) {
    this.#before = connection.statement((db, arg: Arg<{ place: number; limit: number }>) =>
      db.selectFrom('event').select(['place', 'type', 'wall_time']).where('place', '<', arg('place')).orderBy('place', 'desc').limit(arg('limit')).compile(),
    )
    this.#zone = zone
  }

  /** Null where the log vouches for nothing yet. */
  moment(): IsoInstant | null {
    if (this.#moment === undefined) this.#moment = this.#read()
    return this.#moment
  }

  /** After an act; all its events have one moment. One of a moment in doubt may vouch for it: that is read anew. */
  moved(at: IsoInstant): void {
    const known = this.#moment
    if (known === undefined || known === null || clockDoubt(at, known, this.#zone())) this.#moment = undefined
    else if (at > known) this.#moment = at
  }

  #read(): IsoInstant | null {
    let trusted: IsoInstant | null = null
    for (const event of this.#sinceVouchedFor().toReversed()) trusted = trustedAfter(trusted, event, this.#zone())
    return trusted
  }

  /** The last event that vouches for its moment, and those after it; the last first. */
  #sinceVouchedFor(): readonly DatedEvent[] {
    const events: DatedEvent[] = []
    for (let place = Number.MAX_SAFE_INTEGER; ; ) {
      const rows = this.#before.all({ place, limit: AT_ONCE })
      for (const { type, wall_time } of rows) {
        events.push({ type, at: wall_time as IsoInstant })
        if (vouches({ type })) return events
      }
      const first = rows.at(-1)
      if (!first) return []
      place = first.place
    }
  }
}
