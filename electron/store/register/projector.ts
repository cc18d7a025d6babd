import type { DossierEvent } from '#domain/dossier/events.ts'
import type { DossierId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import type { SettingsEvent } from '#domain/office/settings-events.ts'
import { Folds } from '../dossiers/folds.ts'
import { DossierWriter } from '../dossiers/writer.ts'
import { parseStored } from '../files/parse-stored.ts'
import type { LoggedEvent } from '../log/logged-event.ts'
import type { RegisterSchema } from '../schema/register-schema.ts'
import { isSettingsType } from '../settings/is-settings-type.ts'
import { SettingsWriter } from '../settings/writer.ts'
import type { Connection } from '../sqlite/connection.ts'
import { aggregateOf } from '../log/aggregate.ts'
import Database from 'better-sqlite3'
import { Applied } from './applied.ts'
import { UnreadableWriter } from './unreadable-writer.ts'

/** How a throwing fold is met: an act under way is refused; what is already in the log is marked, and everything else goes on. */
export type OnThrow = 'refuse' | 'mark'

/** Folds events of the log into register.db, in their order. Only inside an open transaction of it. */
export class Projector {
  readonly #settings: SettingsWriter
  readonly #dossiers: DossierWriter
  readonly #unreadable: UnreadableWriter
  readonly #applied: Applied

  constructor(connection: Connection<RegisterSchema>) {
    this.#settings = new SettingsWriter(connection)
    this.#dossiers = new DossierWriter(connection)
    this.#unreadable = new UnreadableWriter(connection)
    this.#applied = new Applied(connection)
  }

  /** Throws what a fold throws where `onThrow` says so. */
  apply(events: readonly LoggedEvent[], onThrow: OnThrow): void {
    const folds = new Folds(this.#dossiers)
    for (const event of events) {
      try {
        this.#one(folds, event)
      } catch (error) {
        if (onThrow === 'refuse' || error instanceof Database.SqliteError) throw error
        this.#giveUp(folds, event, error)
      }
    }
    folds.flush({ zone: this.#settings.officeZone(), procedure: (ref) => this.#settings.procedure(ref) })
    const last = events.at(-1)
    if (last) this.#applied.move(last.envelope.device, last.place, last.envelope.hash)
  }

  /** After a rollback. */
  forget(): void {
    this.#settings.forget()
  }

  #giveUp(folds: Folds, event: LoggedEvent, error: unknown): void {
    this.#unreadable.mark(event, error)
    const { kind, id } = aggregateOf(event.envelope)
    if (kind === 'dossier') folds.giveUp(id as DossierId)
  }

  #one(folds: Folds, { place, envelope, body }: LoggedEvent): void {
    const { type, typeVersion: version, device, seq, actor } = envelope
    const { kind, id } = aggregateOf(envelope)
    const read = <Event>() => parseStored<Event>(`{"type":${JSON.stringify(type)},"version":${version},"body":${Buffer.from(must(body, `body of ${device} ${seq}`)).toString()}}`)
    if (kind !== 'dossier') {
      if (isSettingsType(type)) this.#settings.apply(place, read<SettingsEvent>())
      return
    }
    const recorded = { ref: { device, seq }, at: envelope.wallTime, officer: actor, officerName: this.#settings.officerName(actor), role: envelope.role, command: envelope.commandId, event: read<DossierEvent>() }
    folds.apply(id as DossierId, recorded)
  }
}
