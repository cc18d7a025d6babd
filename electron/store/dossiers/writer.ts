import type { HandedOver, RecordedDossierEvent } from '#domain/dossier/events.ts'
import type { Dossier } from '#domain/dossier/state.ts'
import type { DossierId, EventRef, TimeZone } from '#domain/ids.ts'
import type { Procedure, ProcedureRef } from '#domain/workflow/procedure.ts'
import type { Kysely } from 'kysely'
import type { HandOverTable } from '../schema/hand-over.ts'
import type { RegisterSchema } from '../schema/register-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import { knownNumber } from '../sqlite/known.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'
import { AwaitedProcedures } from './awaited-procedures.ts'
import { type ListColumns, listColumns } from './list-columns.ts'
import { NONE } from './office-list-columns.ts'
import { OpenDispositionWriter } from './open-dispositions.ts'
import type { ParsedStates, StoredDossier, StoredRow } from './parsed-states.ts'
import { PermitsInForce } from './permits-in-force.ts'
import { searchText } from './search-text.ts'
import { storedDossier } from './stored-dossier.ts'
import type { TextIndex } from './text-index.ts'

type Placed = { readonly place: number }
type Moved = Pick<ListColumns, 'year' | 'due_floor'>
type NewHandOver = Omit<HandOverTable, 'place'>

interface Row {
  readonly place: number
  readonly dossier: Dossier
  readonly unreadable: boolean
}

/** Rows read at a time where all are. */
const AT_ONCE = 1000

/** What a dossier's row depends on beside the dossier: nothing that ever changes. */
export interface FoldSurroundings {
  readonly zone: TimeZone
  /** By content hash; null where it is not in the settings. */
  readonly procedure: (ref: ProcedureRef) => Procedure | null
}

/** Writes dossiers as folded into register.db. Only inside an open transaction of it. */
export class DossierWriter {
  readonly #parsed: Connection<RegisterSchema>['parsed']
  readonly #stored: Statement<{ id: string }, StoredRow>
  readonly #lastPlace: Statement<object, { place: number | null }>
  readonly #insert: Statement<ListColumns & Placed, unknown>
  readonly #update: Statement<ListColumns, unknown>
  readonly #hide: Statement<{ id: string }, Placed>
  readonly #remove: readonly Statement<{ id: string }, unknown>[]
  readonly #show: Statement<{ id: string }, unknown>
  readonly #after: Statement<Placed & { readonly limit: number }, StoredRow>
  readonly #move: Statement<Placed & Moved, unknown>
  readonly #handOver: Statement<NewHandOver, unknown>
  readonly #dropHandOver: Statement<EventRef, unknown>
  readonly #dispositions: OpenDispositionWriter
  readonly #permits: PermitsInForce
  readonly #awaited: AwaitedProcedures
  readonly #text: TextIndex
  readonly #states: ParsedStates
  #places: number | null = null

  constructor(connection: Connection<RegisterSchema>, text: TextIndex, states: ParsedStates) {
    this.#parsed = connection.parsed
    this.#text = text
    this.#states = states
    this.#stored = connection.statement(QUERIES.stored)
    this.#lastPlace = connection.statement(QUERIES.lastPlace)
    this.#insert = connection.statement(QUERIES.insert)
    this.#update = connection.statement(QUERIES.update)
    this.#hide = connection.statement(QUERIES.hide)
    this.#remove = [
      connection.statement((db, arg: Arg<{ id: string }>) => db.deleteFrom('dossier').where('id', '=', arg('id')).compile()),
      connection.statement((db, arg: Arg<{ id: string }>) => db.deleteFrom('open_disposition').where('dossier', '=', arg('id')).compile()),
      connection.statement((db, arg: Arg<{ id: string }>) => db.deleteFrom('hand_over').where('dossier', '=', arg('id')).compile()),
    ]
    this.#show = connection.statement(QUERIES.show)
    this.#after = connection.statement(QUERIES.after)
    this.#move = connection.statement(QUERIES.move)
    this.#handOver = connection.statement(QUERIES.handOver)
    this.#dropHandOver = connection.statement(QUERIES.dropHandOver)
    this.#dispositions = new OpenDispositionWriter(connection)
    this.#permits = new PermitsInForce(connection)
    this.#awaited = new AwaitedProcedures(connection)
  }

  /** A line of the Buku Ekspedisi: the letter's number as it stood when it was handed over, as far as the dossier could be read. The same one again keeps its line. */
  keepHandOver(dossier: DossierId, before: Dossier | null, { ref, at }: RecordedDossierEvent, body: HandedOver): void {
    const number = before?.documents[body.document]?.number
    this.#handOver.run({ ...ref, at, dossier, letter_number: number?.text ?? '', letter_date: number?.date ?? '', body: JSON.stringify(body) })
  }

  /** One that counts no more; nothing where it is no hand-over. */
  dropHandOver({ device, seq }: EventRef): void {
    this.#dropHandOver.run({ device, seq })
  }

  /** An act has read it a moment ago to decide. */
  stored(id: DossierId): StoredDossier | null {
    const known = this.#states.sinceRead(id)
    if (known) return known
    const row = this.#stored.get({ id })
    return row && this.#states.read(id, row)
  }

  /** For a dossier that has none yet: places are in the order of the intakes. */
  nextPlace(): number {
    this.#places = (this.#places ?? this.#lastPlace.get({})?.place ?? 0) + 1
    return this.#places
  }

  put({ place, before }: { readonly place: number; readonly before: Dossier | null }, state: Dossier, { zone, procedure }: FoldSurroundings): void {
    this.#states.willWrite()
    const known = procedure(state.procedure)
    const columns = listColumns(state, known, zone)
    const text = searchText(state)
    if (before) this.#update.run(columns)
    else this.#insert.run({ place, ...columns })
    this.#dispositions.put(before, state)
    this.#permits.settle(before, state, procedure)
    this.#awaited.settle(before, state, known !== null)
    this.#text.put(place, before && searchText(before), text)
  }

  /** What of rows depends on the time zone, by another one: so many of those behind a place. Gives back the last of them, null where there are no more. */
  moveSome(after: number, limit: number, { zone, procedure }: FoldSurroundings): number | null {
    const rows = this.#after.all({ place: after, limit }).map((row) => this.#row(row))
    for (const { place, dossier } of rows) {
      const { year, due_floor } = listColumns(dossier, procedure(dossier.procedure), zone)
      this.#move.run({ place, year, due_floor })
    }
    return rows.length < limit ? null : (rows.at(-1)?.place ?? null)
  }

  /** Rows that were written without the procedure of that hash, which is known now. */
  writeUnderKnown(hash: string, surroundings: FoldSurroundings): void {
    this.#states.willWrite()
    for (const id of this.#awaited.take(hash)) {
      const row = this.#stored.get({ id })
      if (row) this.#writeAgain(this.#row(row), surroundings)
    }
  }

  /** Rows that were written with the procedure of that hash, which is not known any more. Reads all dossiers. */
  writeUnderUnknown(hash: string, surroundings: FoldSurroundings): void {
    this.#states.willWrite()
    for (const row of this.#all()) {
      if (row.dossier.procedure.hash === hash) this.#writeAgain(row, surroundings)
    }
  }

  #writeAgain({ dossier, unreadable }: Row, { zone, procedure }: FoldSurroundings): void {
    const known = procedure(dossier.procedure)
    const columns = listColumns(dossier, known, zone)
    this.#update.run(unreadable ? { ...columns, valid_until: NONE } : columns)
    this.#permits.settleOthersOf(dossier, procedure)
    this.#awaited.settle(null, dossier, known !== null)
  }

  #row({ place, state, unreadable }: StoredRow): Row {
    return { place, dossier: this.#parsed<Dossier>(state), unreadable: unreadable === 1 }
  }

  *#all(): Generator<Row, void, undefined> {
    const behind = (place: number): readonly StoredRow[] => this.#after.all({ place, limit: AT_ONCE })
    for (let rows = behind(0); rows.length > 0; rows = behind(rows.at(-1)?.place ?? Number.MAX_SAFE_INTEGER)) {
      for (const row of rows) yield this.#row(row)
    }
  }

  /** After a rollback, and before everything is folded anew. */
  forget(): void {
    this.#states.willWrite()
    this.#places = null
  }

  /** After its row, if it has one, was written. It is in no list and not found any more. */
  hide(id: DossierId, state: Dossier | null, { procedure }: FoldSurroundings): void {
    this.#states.willWrite()
    const row = this.#hide.get({ id })
    if (!row) return
    this.#text.drop(row.place)
    this.#permits.settle(state, null, procedure)
  }

  /** As if it had never been received. */
  remove(place: number, before: Dossier, { procedure }: FoldSurroundings): void {
    this.#states.willWrite()
    for (const statement of this.#remove) statement.run({ id: before.id })
    this.#text.drop(place)
    this.#permits.settle(before, null, procedure)
    this.#awaited.drop(before.id)
  }

  /** What was hidden is listed and found again. */
  show(place: number, state: Dossier): void {
    this.#show.run({ id: state.id })
    this.#text.put(place, null, searchText(state))
  }
}

type Db = Kysely<RegisterSchema>

/** Each put together once a process, whatever is opened in it. */
const QUERIES = {
  stored: (db: Db, arg: Arg<{ id: string }>) => storedDossier(db, arg('id')).compile(),
  lastPlace: (db: Db) => db.selectFrom('dossier').select((eb) => eb.fn.max<number | null>('place').as('place')).compile(),
  insert: (db: Db, arg: Arg<ListColumns & Placed>) => db.insertInto('dossier').values({ place: arg('place'), ...columnValues(arg) }).compile(),
  update: (db: Db, arg: Arg<ListColumns>) => {
    const { id, ...rest } = columnValues(arg)
    return db.updateTable('dossier').set(rest).where('id', '=', id).compile()
  },
  hide: (db: Db, arg: Arg<{ id: string }>) => db.updateTable('dossier').set({ unreadable: 1, valid_until: NONE }).where('id', '=', arg('id')).where('unreadable', '=', 0).returning('place').compile(),
  show: (db: Db, arg: Arg<{ id: string }>) => db.updateTable('dossier').set({ unreadable: 0 }).where('id', '=', arg('id')).compile(),
  after: (db: Db, arg: Arg<Placed & { readonly limit: number }>) => db.selectFrom('dossier').select(['place', 'state', 'unreadable']).where('place', '>', arg('place')).orderBy('place').limit(knownNumber(arg('limit'))).compile(),
  move: (db: Db, arg: Arg<Placed & Moved>) => db.updateTable('dossier').set({ year: arg('year'), due_floor: arg('due_floor') }).where('place', '=', arg('place')).compile(),
  handOver: (db: Db, arg: Arg<NewHandOver>) => {
    const values = handOverValues(arg)
    return db.insertInto('hand_over').values(values).onConflict((conflict) => conflict.columns(['device', 'seq']).doUpdateSet({ letter_number: values.letter_number, letter_date: values.letter_date })).compile()
  },
  dropHandOver: (db: Db, arg: Arg<EventRef>) => db.deleteFrom('hand_over').where('device', '=', arg('device')).where('seq', '=', arg('seq')).compile(),
}

const handOverValues = (arg: Arg<NewHandOver>) => ({
  device: arg('device'),
  seq: arg('seq'),
  at: arg('at'),
  dossier: arg('dossier'),
  letter_number: arg('letter_number'),
  letter_date: arg('letter_date'),
  body: arg('body'),
})

const columnValues = <Args extends ListColumns>(arg: Arg<Args>) => ({
  id: arg('id'),
  state: arg('state'),
  status: arg('status'),
  year: arg('year'),
  received: arg('received'),
  register_run: arg('register_run'),
  register_no: arg('register_no'),
  service: arg('service'),
  nik: arg('nik'),
  phone: arg('phone'),
  name_key: arg('name_key'),
  running: arg('running'),
  since: arg('since'),
  due_floor: arg('due_floor'),
  ready: arg('ready'),
  valid_until: arg('valid_until'),
  handed_back: arg('handed_back'),
  in_conflict: arg('in_conflict'),
  number_owed: arg('number_owed'),
})
