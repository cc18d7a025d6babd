import type { RecordedDossierEvent, UnreadEvent } from '#domain/dossier/events.ts'
import type { Dossier } from '#domain/dossier/state.ts'
import type { DossierId, ServiceId } from '#domain/ids.ts'
import type { DossierEventTable } from '../schema/dossier-event.ts'
import type { RegisterSchema } from '../schema/register-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import { knownText } from '../sqlite/known.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'
import type { DossierReader, RegisterQuery, RunningDossier } from '../contract/dossier-reader.ts'
import { type Kysely, sql } from 'kysely'
import { KnownApplicants } from './known-applicants.ts'
import { READABLE } from './list-columns.ts'
import { nameKey } from './name-key.ts'
import { ParsedStates, type StoredRow } from './parsed-states.ts'
import { RegisterSearch } from './register-search.ts'
import { storedDossier } from './stored-dossier.ts'
import { toRecorded, toUnread } from './to-recorded.ts'
import { WaitingReader } from '../register/waiting-reader.ts'

export class ProjectedDossiers implements DossierReader {
  readonly #parsed: Connection<RegisterSchema>['parsed']
  readonly #states: ParsedStates
  readonly #search: RegisterSearch
  readonly #known: KnownApplicants
  readonly #state: Statement<{ id: string }, StoredRow>
  readonly #history: Statement<{ id: string }, DossierEventTable & { waits: string | null }>
  readonly #waiting: WaitingReader
  readonly #running: Statement<object, { running: string }>
  readonly #ofService: Statement<{ service: string; nik: string; name: string }, { id: string; nik: string }>
  readonly #unreadable: Statement<object, { aggregate: string; seq: number; reason: string }>

  constructor(connection: Connection<RegisterSchema>, states = new ParsedStates(connection)) {
    this.#parsed = connection.parsed
    this.#states = states
    this.#search = new RegisterSearch(connection)
    this.#known = new KnownApplicants(connection)
    this.#state = connection.statement(QUERIES.state)
    this.#history = connection.statement(QUERIES.history)
    this.#waiting = new WaitingReader(connection)
    this.#running = connection.statement(QUERIES.running)
    this.#ofService = connection.statement(QUERIES.ofService)
    this.#unreadable = connection.statement(QUERIES.unreadable)
  }

  state(id: DossierId): Dossier | null {
    const row = this.#state.get({ id })
    const stored = row && this.#states.read(id, row)
    return stored && !stored.unreadable ? stored.state : null
  }

  unreadable(): ReturnType<DossierReader['unreadable']> {
    return this.#unreadable.all({})
  }

  history(id: DossierId): readonly RecordedDossierEvent[] {
    return this.#history.all({ id }).filter(({ waits }) => waits === null).map(toRecorded)
  }

  wholeHistory(id: DossierId): readonly (RecordedDossierEvent | UnreadEvent)[] {
    return this.#history.all({ id }).map((row) => (row.waits === null ? toRecorded(row) : toUnread(row)))
  }

  waiting(): readonly string[] {
    return this.#waiting.aggregates()
  }

  /** Longest here first. */
  running(): readonly RunningDossier[] {
    return this.#running.all({}).map(({ running }) => this.#parsed<RunningDossier>(running))
  }

  search(query: RegisterQuery): ReturnType<DossierReader['search']> {
    return this.#search.search(query)
  }

  walk(query: Omit<RegisterQuery, 'after' | 'limit'>): IterableIterator<DossierId> {
    return this.#search.walk(query)
  }

  knownApplicants(nik: string, phone: string): ReturnType<DossierReader['knownApplicants']> {
    return this.#known.of(nik, phone)
  }

  /** By NIK where both have one, else by name. Newest first. */
  runningOf(service: ServiceId, nik: string, name: string): readonly DossierId[] {
    const rows = this.#ofService.all({ service, nik, name: nameKey(name) })
    return rows.filter((row) => row.nik === '' || nik === '' || row.nik === nik).map((row) => row.id as DossierId)
  }
}

type Db = Kysely<RegisterSchema>

/** Each put together once a process, whatever is opened in it. */
const QUERIES = {
  state: (db: Db, arg: Arg<{ id: string }>) => storedDossier(db, arg('id')).compile(),
  history: (db: Db, arg: Arg<{ id: string }>) =>
    db
      .selectFrom('dossier_event as e')
      .leftJoin('waiting as w', (join) => join.onRef('w.device', '=', 'e.device').onRef('w.seq', '=', 'e.seq'))
      .selectAll('e')
      .select('w.aggregate as waits')
      .where('e.dossier', '=', knownText(arg('id')))
      .orderBy(sql.ref('e.rowid'))
      .compile(),
  running: (db: Db) => db.selectFrom('dossier').select('running').where('status', '<>', sql.lit('ended')).where('unreadable', '=', sql.lit(READABLE)).orderBy('received').orderBy('id').compile(),
  ofService: (db: Db, arg: Arg<{ service: string; nik: string; name: string }>) => {
    const runningBy = (column: 'nik' | 'name_key', value: 'nik' | 'name') =>
      db.selectFrom('dossier').select(['id', 'nik', 'received']).where('status', '<>', sql.lit('ended')).where('unreadable', '=', sql.lit(READABLE)).where('service', '=', knownText(arg('service'))).where(column, '=', knownText(arg(value)))
    // Two searches: asked for one or the other in a single one, SQLite goes through all of the service that ever were.
    const found = runningBy('nik', 'nik').where('nik', '<>', sql.lit('')).union(runningBy('name_key', 'name'))
    return db.selectFrom(found.as('found')).select(['id', 'nik']).orderBy('received', 'desc').orderBy('id', 'desc').compile()
  },
  unreadable: (db: Db) => db.selectFrom('unreadable').select(['aggregate', 'place as seq', 'reason']).orderBy('place').compile(),
}
