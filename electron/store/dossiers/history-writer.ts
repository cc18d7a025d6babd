import type { RecordedAct } from '#domain/dossier/events.ts'
import type { DossierId } from '#domain/ids.ts'
import type { Kysely } from 'kysely'
import type { DossierEventTable } from '../schema/dossier-event.ts'
import type { RegisterSchema } from '../schema/register-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'

/** An event about to be folded, or one that waits. */
export interface KeptEvent {
  /** In the stream. */
  readonly place: number
  readonly dossier: DossierId
  readonly recorded: RecordedAct
  /** The whole event, as its author wrote it. */
  readonly json: string
}

/** Where the events of dossiers are kept readable. */
export interface HistoryWriter {
  keep(event: KeptEvent): void
  /** An event of a dossier that cannot even be read is not kept. */
  leaveOut(place: number): void
  /** All that is kept of a dossier goes: its events come again in another order. */
  drop(dossier: DossierId): void
}

/** Writes each event as it comes: for acts. Only inside an open transaction. */
export class LiveHistory implements HistoryWriter {
  readonly #insert: Statement<DossierEventTable, unknown>
  readonly #drop: Statement<{ dossier: string }, unknown>

  constructor(connection: Connection<RegisterSchema>) {
    this.#insert = connection.statement(QUERIES.insert)
    this.#drop = connection.statement(QUERIES.drop)
  }

  keep({ dossier, recorded: { ref, at, officer, officerName, role, command }, json }: KeptEvent): void {
    this.#insert.run({ dossier, device: ref.device, seq: ref.seq, at, officer, officer_name: officerName, role, command, event: json })
  }

  leaveOut(): void {
    // Nothing was written for it.
  }

  drop(dossier: DossierId): void {
    this.#drop.run({ dossier })
  }
}

type Db = Kysely<RegisterSchema>

/** Each put together once a process, whatever is opened in it. */
const QUERIES = {
  insert: (db: Db, arg: Arg<DossierEventTable>) => db.insertInto('dossier_event').values(eventValues(arg)).compile(),
  drop: (db: Db, arg: Arg<{ dossier: string }>) => db.deleteFrom('dossier_event').where('dossier', '=', arg('dossier')).compile(),
}

const eventValues = (arg: Arg<DossierEventTable>) => ({
  dossier: arg('dossier'),
  device: arg('device'),
  seq: arg('seq'),
  at: arg('at'),
  officer: arg('officer'),
  officer_name: arg('officer_name'),
  role: arg('role'),
  command: arg('command'),
  event: arg('event'),
})
