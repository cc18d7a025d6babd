import type { DeviceId, OfficeId } from '#domain/ids.ts'
import { FIRST_PREV_HASH } from '#domain/log/hash-input.ts'
import type { LogSchema } from '../schema/log-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'
import type { EventTable } from '../schema/event.ts'
import { type LoggedEvent, toLoggedEvent } from './logged-event.ts'

/** The last event of a chain; seq 0 where it is empty. */
export interface ChainHead {
  readonly seq: number
  readonly hash: string
  /** The office its events belong to; null where it is empty. */
  readonly office: OfficeId | null
}

/** Reads the device's own chain. */
export class LogReader {
  readonly device: DeviceId
  readonly #after: Statement<{ device: string; seq: number; limit: number }, EventTable>
  readonly #at: Statement<{ device: string; seq: number }, EventTable>
  readonly #head: Statement<{ device: string }, EventTable>
  readonly #ofAggregate: Statement<{ aggregate: string }, EventTable>

  constructor(connection: Connection<LogSchema>, device: DeviceId) {
    this.device = device
    this.#after = connection.statement((db, arg: Arg<{ device: string; seq: number; limit: number }>) =>
      db.selectFrom('event').selectAll().where('device', '=', arg('device')).where('seq', '>', arg('seq')).orderBy('seq').limit(arg('limit')).compile(),
    )
    this.#at = connection.statement((db, arg: Arg<{ device: string; seq: number }>) => db.selectFrom('event').selectAll().where('device', '=', arg('device')).where('seq', '=', arg('seq')).compile())
    this.#head = connection.statement((db, arg: Arg<{ device: string }>) => db.selectFrom('event').selectAll().where('device', '=', arg('device')).orderBy('seq', 'desc').limit(1).compile())
    this.#ofAggregate = connection.statement((db, arg: Arg<{ aggregate: string }>) => db.selectFrom('event').selectAll().where('aggregate', '=', arg('aggregate')).orderBy('seq').compile())
  }

  after(seq: number, limit: number): readonly LoggedEvent[] {
    return this.#after.all({ device: this.device, seq, limit }).map(toLoggedEvent)
  }

  at(seq: number): LoggedEvent | null {
    const row = this.#at.get({ device: this.device, seq })
    return row && toLoggedEvent(row)
  }

  head(): ChainHead {
    const row = this.#head.get({ device: this.device })
    if (!row) return { seq: 0, hash: FIRST_PREV_HASH, office: null }
    const { seq, hash, office } = toLoggedEvent(row).envelope
    return { seq, hash, office }
  }

  ofAggregate(aggregate: string): readonly LoggedEvent[] {
    return this.#ofAggregate.all({ aggregate }).map(toLoggedEvent)
  }
}
