import { type DoubtedMoment, doubtedMoment } from '#domain/clock/doubted-moment.ts'
import type { CommandId, DossierId, IsoInstant, TimeZone } from '#domain/ids.ts'
import type { DoubtedReader } from '../contract/doubted-reader.ts'
import type { LogSchema } from '../schema/log-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import { knownNumber, knownText } from '../sqlite/known.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'
import type { DatedEvents } from './dated-events.ts'

interface Row {
  readonly place: number
  readonly type: string
  readonly wall_time: string
  readonly command_id: string
}

export class DoubtedActs implements DoubtedReader {
  readonly #events: DatedEvents
  readonly #zone: () => TimeZone
  readonly #of: Statement<{ aggregate: string; limit: number }, Row>

  constructor(connection: Connection<LogSchema>, events: DatedEvents, zone: () => TimeZone) {
    this.#events = events
    this.#zone = zone
    this.#of = connection.statement((db, arg: Arg<{ aggregate: string; limit: number }>) =>
      db.selectFrom('event').select(['place', 'type', 'wall_time', 'command_id']).where('aggregate', '=', knownText(arg('aggregate'))).orderBy('place').limit(knownNumber(arg('limit'))).compile(),
    )
  }

  acts(dossier: DossierId): ReadonlyMap<CommandId, DoubtedMoment> {
    const firsts = new Map<string, Row>()
    for (const row of this.#rows(dossier, -1)) if (!firsts.has(row.command_id)) firsts.set(row.command_id, row)
    return new Map(
      [...firsts.values()].flatMap((row) => {
        const moment = this.#moment(row)
        return moment ? [[row.command_id as CommandId, moment] as const] : []
      }),
    )
  }

  received(dossier: DossierId): DoubtedMoment | null {
    const [first] = this.#rows(dossier, 1)
    return first ? this.#moment(first) : null
  }

  /** `limit` -1: all. */
  #rows(dossier: DossierId, limit: number): readonly Row[] {
    return this.#of.all({ aggregate: `dossier:${dossier}`, limit })
  }

  #moment({ place, type, wall_time }: Row): DoubtedMoment | null {
    const zone = this.#zone()
    return doubtedMoment(this.#events.trustedBefore(place, zone), { type, at: wall_time as IsoInstant }, this.#events.after(place), zone)
  }
}
