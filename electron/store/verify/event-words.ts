import type { IsoInstant } from '#domain/ids.ts'
import type Database from 'better-sqlite3'
import { eventTitle } from './event-titles.ts'
import type { Finding, FoundEvent } from './finding.ts'

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
    return { at: row.wall_time as IsoInstant, what: eventTitle(row.type), about }
  }

  #read<Value>(read: () => Value | undefined): Value | null {
    try {
      return read() ?? null
    } catch {
      return null
    }
  }
}
