import type Database from 'better-sqlite3'
import type { Finding } from './finding.ts'

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
    const event = found.place > 0 ? this.#read(() => this.#of(found.place)) : null
    if (!event) return found
    const about = event.number === null ? event.aggregate : `berkas ${event.number}`
    return { ...found, message: `${found.message} [${event.wall_time.slice(0, 16).replace('T', ' ')} UTC, ${event.type}, ${about}]` }
  }

  #of(place: number): Named | undefined {
    return this.#log
      .prepare<[number], Named>("select type, aggregate, wall_time, (select text from number where number.dossier = substr(event.aggregate, 9) and event.aggregate like 'dossier:%' order by id limit 1) as number from event where place = ?")
      .get(place)
  }

  #read<Value>(read: () => Value): Value | null {
    try {
      return read()
    } catch {
      return null
    }
  }
}
