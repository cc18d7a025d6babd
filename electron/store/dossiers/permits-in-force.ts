import { permitDate } from '#domain/dossier/permit-validity.ts'
import { isSamePlace } from '#domain/dossier/same-place.ts'
import type { Dossier } from '#domain/dossier/state.ts'
import type { Procedure, ProcedureRef } from '#domain/workflow/procedure.ts'
import { type Kysely, sql } from 'kysely'
import type { RegisterSchema } from '../schema/register-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import { knownText } from '../sqlite/known.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'
import { READABLE } from './list-columns.ts'
import { NONE, validUntil } from './office-list-columns.ts'

type ProcedureOf = (ref: ProcedureRef) => Procedure | null
type Person = { readonly nik: string; readonly service: string }
type Row = { readonly state: string; readonly valid_until: string }
type Until = { readonly id: string; readonly until: string }
type Permit = { readonly dossier: Dossier; readonly listed: string; readonly until: string; readonly order: string }

/** Of several permits of one person, service and place the newest is in force: the others are renewed, and end nowhere any more. Only inside an open transaction of register.db. */
export class PermitsInForce {
  readonly #parsed: Connection<RegisterSchema>['parsed']
  readonly #ofPerson: Statement<Person, Row>
  readonly #put: Statement<Until, unknown>

  constructor(connection: Connection<RegisterSchema>) {
    this.#parsed = connection.parsed
    this.#ofPerson = connection.statement(QUERIES.ofPerson)
    this.#put = connection.statement(QUERIES.put)
  }

  /** After a dossier's row was written, hidden or removed (`now` = null); nothing to do while it has no permit and had none. Without a NIK nobody tells two of one name apart. */
  settle(before: Dossier | null, now: Dossier | null, procedure: ProcedureOf): void {
    const touched = [before, now].flatMap((one) => (one && one.applicant.nik !== '' && untilOf(one, procedure) !== NONE ? [one] : []))
    const people = new Map(touched.map(({ applicant: { nik }, service }) => [nik, { nik, service }]))
    for (const person of people.values()) this.#settleAll(this.#permitsOf(person, procedure))
  }

  /** After it became another question whether a dossier has a permit at all. */
  settleOthersOf({ applicant: { nik }, service }: Dossier, procedure: ProcedureOf): void {
    if (nik !== '') this.#settleAll(this.#permitsOf({ nik, service }, procedure))
  }

  #permitsOf(person: Person, procedure: ProcedureOf): readonly Permit[] {
    return this.#ofPerson.all(person).flatMap(({ state, valid_until: listed }) => {
      const dossier = this.#parsed<Dossier>(state)
      const known = procedure(dossier.procedure)
      const until = untilOf(dossier, procedure)
      return known && until !== NONE ? [{ dossier, listed, until, order: orderOf(dossier, known) }] : []
    })
  }

  #settleAll(permits: readonly Permit[]): void {
    for (const { dossier, listed, until, order } of permits) {
      const isRenewed = permits.some((other) => other.order > order && isSamePlace(other.dossier.permitData, dossier.permitData))
      const lists = isRenewed ? NONE : until
      if (lists !== listed) this.#put.run({ id: dossier.id, until: lists })
    }
  }
}

function untilOf(dossier: Dossier, procedure: ProcedureOf): string {
  const known = procedure(dossier.procedure)
  return known ? validUntil(dossier, known) : NONE
}

/** Sorts the newer after the older: by the day it bears, then by when it was asked for. */
function orderOf({ id, documents, received }: Dossier, procedure: Procedure): string {
  const permit = procedure.documents.find((document) => document.paper === 'permit')
  const state = permit && documents[permit.id]
  return `${(state && permitDate(state)) ?? NONE} ${received} ${id}`
}

type Db = Kysely<RegisterSchema>

/** Each put together once a process, whatever is opened in it. */
const QUERIES = {
  ofPerson: (db: Db, arg: Arg<Person>) =>
    db
      .selectFrom('dossier')
      .select(['state', 'valid_until'])
      .where('nik', '=', knownText(arg('nik')))
      .where('nik', '<>', sql.lit(''))
      .where('unreadable', '=', sql.lit(READABLE))
      .where('service', '=', arg('service'))
      .compile(),
  put: (db: Db, arg: Arg<Until>) => db.updateTable('dossier').set({ valid_until: arg('until') }).where('id', '=', arg('id')).compile(),
}
