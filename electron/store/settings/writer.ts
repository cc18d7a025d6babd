import type { OfficerId, TimeZone } from '#domain/ids.ts'
import type { Office } from '#domain/office/office.ts'
import type { SettingsEvent } from '#domain/office/settings-events.ts'
import type { Officer } from '#domain/officer/officer.ts'
import type { Procedure, ProcedureRef } from '#domain/workflow/procedure.ts'
import { type Kysely, sql } from 'kysely'
import type { RegisterSchema } from '../schema/register-schema.ts'
import type { SettingTable } from '../schema/setting.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'
import { settingKey, settingOf } from './setting-key.ts'

/** Folds settings into register.db, and answers from there what dossiers need while they are folded in. */
export class SettingsWriter {
  readonly #parsed: Connection<RegisterSchema>['parsed']
  readonly #put: Statement<SettingTable, unknown>
  readonly #again: Statement<SettingTable, unknown>
  readonly #drop: Statement<{ kind: string; id: string }, unknown>
  readonly #office: Statement<object, { body: string }>
  readonly #officer: Statement<{ id: string }, { body: string }>
  readonly #procedure: Statement<{ id: string }, { body: string }>
  /** What a hash names never changes. */
  readonly #procedures = new Map<string, Procedure>()
  readonly #names = new Map<OfficerId, string>()
  #zone: TimeZone | null = null

  constructor(connection: Connection<RegisterSchema>) {
    this.#parsed = connection.parsed
    this.#put = connection.statement(QUERIES.put)
    this.#again = connection.statement(QUERIES.again)
    this.#drop = connection.statement(QUERIES.drop)
    this.#office = connection.statement(QUERIES.office)
    this.#officer = connection.statement(QUERIES.officer)
    this.#procedure = connection.statement(QUERIES.procedure)
  }

  apply(place: number, event: SettingsEvent): void {
    const key = settingKey(event)
    if (!key) return
    this.#put.run({ ...key, first_place: place, body: JSON.stringify(event.body) })
    this.forget()
  }

  /** All events of one aggregate in their order: what they set, and where it was first set, are theirs alone; nothing is set where none of them does. */
  again(aggregate: string, events: readonly { readonly place: number; readonly event: SettingsEvent }[]): void {
    this.#drop.run(settingOf(aggregate))
    const rows = new Map<string, SettingTable>()
    for (const { place, event } of events) {
      const key = settingKey(event)
      if (!key) continue
      const name = `${key.kind} ${key.id}`
      rows.set(name, { ...key, first_place: rows.get(name)?.first_place ?? place, body: JSON.stringify(event.body) })
    }
    for (const row of rows.values()) this.#again.run(row)
    this.#procedures.clear()
    this.forget()
  }

  /** The officer's name as of the events folded in so far; "" for the machine itself and for nobody known. */
  officerName(id: OfficerId | null): string {
    if (id === null) return ''
    const known = this.#names.get(id) ?? this.#readName(id)
    this.#names.set(id, known)
    return known
  }

  officeZone(): TimeZone {
    this.#zone ??= this.#readZone()
    return this.#zone
  }

  /** Null where it was never published here. */
  procedure({ hash }: ProcedureRef): Procedure | null {
    const known = this.#procedures.get(hash) ?? this.#readProcedure(hash)
    if (known) this.#procedures.set(hash, known)
    return known
  }

  /** Whether a procedure of that hash is known here. */
  isPublished(hash: string): boolean {
    return this.#procedure.get({ id: hash }) !== null
  }

  /** What was read may be stale: after a change or a rollback. */
  forget(): void {
    this.#names.clear()
    this.#zone = null
  }

  #readName(id: OfficerId): string {
    const row = this.#officer.get({ id })
    return row ? this.#parsed<Officer>(row.body).name : ''
  }

  #readProcedure(hash: string): Procedure | null {
    const row = this.#procedure.get({ id: hash })
    return row && this.#parsed<Procedure>(row.body)
  }

  #readZone(): TimeZone {
    const row = this.#office.get({})
    return row ? this.#parsed<Office>(row.body).timeZone : 'Asia/Jakarta'
  }
}

type Db = Kysely<RegisterSchema>

/** Each put together once a process, whatever is opened in it. */
const QUERIES = {
  put: (db: Db, arg: Arg<SettingTable>) =>
    db
      .insertInto('setting')
      .values({ kind: arg('kind'), id: arg('id'), first_place: arg('first_place'), body: arg('body') })
      .onConflict((conflict) => conflict.columns(['kind', 'id']).doUpdateSet({ body: arg('body') }))
      .compile(),
  again: (db: Db, arg: Arg<SettingTable>) =>
    db
      .insertInto('setting')
      .values({ kind: arg('kind'), id: arg('id'), first_place: arg('first_place'), body: arg('body') })
      .onConflict((conflict) => conflict.columns(['kind', 'id']).doUpdateSet({ first_place: arg('first_place'), body: arg('body') }))
      .compile(),
  drop: (db: Db, arg: Arg<{ kind: string; id: string }>) => db.deleteFrom('setting').where('kind', '=', sql<SettingTable['kind']>`${arg('kind')}`).where('id', '=', arg('id')).compile(),
  office: (db: Db) => db.selectFrom('setting').select('body').where('kind', '=', 'office').compile(),
  officer: (db: Db, arg: Arg<{ id: string }>) => db.selectFrom('setting').select('body').where('kind', '=', 'officer').where('id', '=', arg('id')).compile(),
  procedure: (db: Db, arg: Arg<{ id: string }>) => db.selectFrom('setting').select('body').where('kind', '=', 'procedure').where('id', '=', arg('id')).compile(),
}
