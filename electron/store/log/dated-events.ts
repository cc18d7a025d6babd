import { type DatedEvent, trustedAfter, vouches } from '#domain/clock/trusted-after.ts'
import type { IsoInstant, TimeZone } from '#domain/ids.ts'

/** Numbers are given every few events. */
const AT_ONCE = 32

export interface DatedRow {
  readonly place: number
  readonly type: string
  readonly wall_time: string
}

/** Rows of the log around a place, however it is opened. */
export interface DatedRows {
  /** The last first. */
  before(place: number, limit: number): readonly DatedRow[]
  after(place: number, limit: number): readonly DatedRow[]
}

/** When the log's events were written by their own clocks, in its order. */
export class DatedEvents {
  readonly #rows: DatedRows

  constructor(rows: DatedRows) {
    this.#rows = rows
  }

  /** The last moment the log vouched for before that place: read backwards to the last event that does so by itself, then on from there. Null where nothing does. */
  trustedBefore(place: number, zone: TimeZone): IsoInstant | null {
    let trusted: IsoInstant | null = null
    for (const event of this.#sinceVouchedFor(place).toReversed()) trusted = trustedAfter(trusted, event, zone)
    return trusted
  }

  *after(place: number): Generator<DatedEvent, void, undefined> {
    for (let last = place; ; ) {
      const rows = this.#rows.after(last, AT_ONCE)
      for (const row of rows) yield dated(row)
      const end = rows.at(-1)
      if (!end) return
      last = end.place
    }
  }

  /** The last event before that place which vouches for its moment, and those after it; the last first. */
  #sinceVouchedFor(before: number): readonly DatedEvent[] {
    const events: DatedEvent[] = []
    for (let place = before; ; ) {
      const rows = this.#rows.before(place, AT_ONCE)
      for (const row of rows) {
        events.push(dated(row))
        if (vouches(row)) return events
      }
      const first = rows.at(-1)
      if (!first) return []
      place = first.place
    }
  }
}

const dated = ({ type, wall_time }: DatedRow): DatedEvent => ({ type, at: wall_time as IsoInstant })
