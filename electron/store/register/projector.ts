import type { DossierEvent } from '#domain/dossier/events.ts'
import type { DossierId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import type { SettingsEvent } from '#domain/office/settings-events.ts'
import { Folds, type OnUnwritable } from '../dossiers/folds.ts'
import { type HistoryWriter, LiveHistory } from '../dossiers/history-writer.ts'
import { ParsedStates } from '../dossiers/parsed-states.ts'
import { LiveTextIndex, type TextIndex } from '../dossiers/text-index.ts'
import { DossierWriter, type FoldSurroundings } from '../dossiers/writer.ts'
import { parseStored } from '../files/parse-stored.ts'
import type { FoldableEvent } from '../log/foldable-event.ts'
import type { LoggedEvent } from '../log/logged-event.ts'
import type { RegisterSchema } from '../schema/register-schema.ts'
import { isSettingsType } from '../settings/is-settings-type.ts'
import { SettingsWriter } from '../settings/writer.ts'
import type { Connection } from '../sqlite/connection.ts'
import { aggregateOf } from '../log/aggregate.ts'
import Database from 'better-sqlite3'
import { Applied } from './applied.ts'
import { UnreadableWriter } from './unreadable-writer.ts'

/** Where a stretch of events ends. */
export type StreamHead = Pick<LoggedEvent, 'place' | 'envelope'>

/** How a throwing fold is met: an act under way is refused; what is already in the log is marked, and everything else goes on. */
export type OnThrow = 'refuse' | 'mark'

export interface ProjectorOptions {
  /** Where the words to be found go: into the search itself where absent. */
  readonly text?: TextIndex
  /** Who keeps the events; each is written as it comes where absent. */
  readonly history?: HistoryWriter
  /** Where others have parsed the same dossiers. */
  readonly states?: ParsedStates
  /** Dossiers that may stay in memory from one `apply` to the next, unwritten until `settle`; none where absent. */
  readonly unwritten?: number
}

/** The dossiers acted on last: the next act on one of them need not read it. */
const REMEMBERED = 100

/** Folds events of the log into register.db, in their order. Only inside an open transaction of it. */
export class Projector {
  readonly #settings: SettingsWriter
  readonly #folds: Folds
  #settingsChanged = false
  readonly #unreadable: UnreadableWriter
  readonly #applied: Applied

  constructor(connection: Connection<RegisterSchema>, { text = new LiveTextIndex(connection), history = new LiveHistory(connection), states = new ParsedStates(), unwritten = 0 }: ProjectorOptions = {}) {
    this.#settings = new SettingsWriter(connection)
    this.#folds = new Folds(new DossierWriter(connection, text, states), history, { unwritten, written: unwritten === 0 ? REMEMBERED : 0 })
    this.#unreadable = new UnreadableWriter(connection)
    this.#applied = new Applied(connection)
  }

  /** Throws what a fold throws where `onThrow` says so. `last` is the last of the events. */
  apply(events: readonly FoldableEvent[], last: StreamHead, onThrow: OnThrow): void {
    for (const event of events) {
      try {
        this.#one(event)
      } catch (error) {
        if (onThrow === 'refuse' || error instanceof Database.SqliteError) throw error
        this.#giveUp(event, error)
      }
    }
    this.#folds.flush(this.#surroundings(), onThrow === 'refuse' ? null : this.#markUnwritable)
    this.#applied.move(last.envelope.device, last.place, last.envelope.hash)
  }

  /** Writes every dossier that is still kept in memory. */
  settle(): void {
    this.#folds.settle(this.#surroundings(), this.#markUnwritable)
  }

  /** Whether settings were folded that nobody was told of. */
  get settingsChanged(): boolean {
    return this.#settingsChanged
  }

  /** Whether settings were folded since this was last asked. */
  tookSettings(): boolean {
    const took = this.#settingsChanged
    this.#settingsChanged = false
    return took
  }

  /** After a rollback. */
  forget(): void {
    this.#settingsChanged = false
    this.#settings.forget()
    this.#folds.forget()
  }

  #surroundings(): FoldSurroundings {
    return { zone: this.#settings.officeZone(), procedure: (ref) => this.#settings.procedure(ref) }
  }

  readonly #markUnwritable: OnUnwritable = (dossier, place, error) => this.#unreadable.mark({ place, aggregate: `dossier:${dossier}` }, error)

  #giveUp(event: FoldableEvent, error: unknown): void {
    this.#unreadable.mark(event, error)
    const { kind, id } = aggregateOf(event)
    if (kind === 'dossier') this.#folds.giveUp(id as DossierId, event.place)
  }

  #one(event: FoldableEvent): void {
    const { device, seq, type, typeVersion: version, body, actor } = event
    const { kind, id } = aggregateOf(event)
    if (kind !== 'dossier' && !isSettingsType(type)) return
    const json = `{"type":${JSON.stringify(type)},"version":${version},"body":${must(body, `body of ${device} ${seq}`)}}`
    if (kind !== 'dossier') return this.#set(event.place, parseStored<SettingsEvent>(json))
    const { place, wallTime: at, role, commandId: command } = event
    const recorded = { ref: { device, seq }, at, officer: actor, officerName: this.#settings.officerName(actor), role, command, event: parseStored<DossierEvent>(json) }
    this.#folds.apply({ place, dossier: id as DossierId, recorded, json })
  }

  /** Rows are written by the office's time zone: those of before are not to be read by a new one. */
  #set(place: number, event: SettingsEvent): void {
    if (event.type === 'office.established' || event.type === 'office.changed') this.settle()
    this.#settings.apply(place, event)
    this.#settingsChanged = true
  }
}
