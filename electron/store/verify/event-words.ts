import { doubtedMoment } from '#domain/clock/doubted-moment.ts'
import type { IsoInstant } from '#domain/ids.ts'
import type Database from 'better-sqlite3'
import { DatedEvents, type DatedRow } from '../log/dated-events.ts'
import { eventTitle } from './event-titles.ts'
import type { Finding, FoundEvent } from './finding.ts'
import { officeZone } from './office-words.ts'

interface Named {
  readonly type: string
  readonly aggregate: string
  readonly wall_time: string
  readonly number: string | null
}

/** Says of which event a finding is: when it was written, what it tells, of which dossier. */
export class EventWords {
  readonly #log: Database.Database

  constructor(log: Database.Database) {
    this.#log = log
  }

  /** The place of the last event; 0 where it cannot be read. */
  last(): number {
    return this.#read(() => this.#log.prepare<[], number | null>('select max(place) from event').pluck().get()) ?? 0
  }

  named(found: Finding): Finding {
    return found.place > 0 ? { ...found, event: this.#read(() => this.#of(found.place)) } : found
  }

  #of(place: number): FoundEvent | null {
    const row = this.#log
      .prepare<[number], Named>("select type, aggregate, wall_time, (select text from number where number.dossier = substr(event.aggregate, 9) and event.aggregate like 'dossier:%' order by id limit 1) as number from event where place = ?")
      .get(place)
    if (!row) return null
    const about = row.number !== null ? `berkas ${row.number}` : row.aggregate.startsWith('dossier:') ? 'berkas tanpa nomor register' : ''
    return { at: row.wall_time as IsoInstant, what: eventTitle(row.type), about: [about, this.#isDoubted(place, row) ? 'tanggal komputer saat itu diragukan' : ''].filter((part) => part !== '').join(', ') }
  }

  /** A clock in doubt dated it, and nobody has said since that it was right. */
  #isDoubted(place: number, { type, wall_time }: Named): boolean {
    const [zone, events] = [officeZone(this.#log), new DatedEvents(this.#rows())]
    return this.#read(() => doubtedMoment(events.trustedBefore(place, zone), { type, at: wall_time as IsoInstant }, events.after(place), zone)?.confirmed === false) ?? false
  }

  #rows(): ConstructorParameters<typeof DatedEvents>[0] {
    const before = this.#log.prepare<[number, number], DatedRow>('select place, type, wall_time from event where place < ? order by place desc limit ?')
    const after = this.#log.prepare<[number, number], DatedRow>('select place, type, wall_time from event where place > ? order by place limit ?')
    return { before: (place, limit) => before.all(place, limit), after: (place, limit) => after.all(place, limit) }
  }

  #read<Value>(read: () => Value | undefined): Value | null {
    try {
      return read() ?? null
    } catch {
      return null
    }
  }
}
