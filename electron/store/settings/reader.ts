import type { WorkingCalendar } from '#domain/calendar/calendar.ts'
import type { OfficerId, ServiceId } from '#domain/ids.ts'
import type { NumberBook } from '#domain/numbering/number-book.ts'
import type { Office } from '#domain/office/office.ts'
import type { Officer } from '#domain/officer/officer.ts'
import { mayAdminister } from '#domain/officer/rights.ts'
import type { Service } from '#domain/service/service.ts'
import type { Procedure, ProcedureRef } from '#domain/workflow/procedure.ts'
import type { Kysely } from 'kysely'
import type { RegisterSchema } from '../schema/register-schema.ts'
import type { SettingTable } from '../schema/setting.ts'
import type { Connection } from '../sqlite/connection.ts'
import { knownText } from '../sqlite/known.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'
import type { SettingsReader } from '../contract/settings-reader.ts'
import { procedureRef } from './procedure-ref.ts'

type Kind = SettingTable['kind']
type AdminWhoStays = (officers: readonly OfficerId[]) => Officer | null
type OfficersNow = { readonly officers: readonly Officer[]; readonly stays: OfficerId | null }

/** Lists are in the order their members were first set. Parsed once, until `forget` is called after a commit that changed others of their kind. */
export class ProjectedSettings implements SettingsReader {
  readonly #parsed: Connection<RegisterSchema>['parsed']
  readonly #ofKind: Statement<{ kind: Kind }, { body: string }>
  readonly #byKind = new Map<Kind, readonly unknown[]>()
  readonly #stays: AdminWhoStays
  #officers: OfficersNow | null = null
  #procedures: ReturnType<SettingsReader['procedures']> | null = null

  /** `stays` is asked only where no officer is an admin. */
  constructor(connection: Connection<RegisterSchema>, stays: AdminWhoStays = () => null) {
    this.#stays = stays
    this.#parsed = connection.parsed
    this.#ofKind = connection.statement(QUERIES.ofKind)
  }

  office(): Office | null {
    return this.#all<Office>('office').at(-1) ?? null
  }
  officers(): readonly Officer[] {
    return this.#officersNow().officers
  }
  adminWhoStays(): OfficerId | null {
    return this.#officersNow().stays
  }
  officer(id: OfficerId): Officer | null {
    return this.officers().find((officer) => officer.id === id) ?? null
  }
  services(): readonly Service[] {
    return this.#all<Service>('service')
  }
  service(id: ServiceId): Service | null {
    return this.services().find((service) => service.id === id) ?? null
  }
  procedures(): readonly { readonly ref: ProcedureRef; readonly procedure: Procedure }[] {
    this.#procedures ??= this.#all<Procedure>('procedure').map((procedure) => ({ ref: procedureRef(procedure), procedure }))
    return this.#procedures
  }
  procedure({ hash }: ProcedureRef): Procedure | null {
    return this.procedures().find(({ ref }) => ref.hash === hash)?.procedure ?? null
  }
  calendar(): WorkingCalendar | null {
    return this.#all<WorkingCalendar>('calendar').at(-1) ?? null
  }
  books(): readonly NumberBook[] {
    return this.#all<NumberBook>('book')
  }

  forget(kinds: ReadonlySet<string> | 'all'): void {
    for (const kind of this.#byKind.keys()) if (kinds === 'all' || kinds.has(kind)) this.#byKind.delete(kind)
    if (!this.#byKind.has('procedure')) this.#procedures = null
    if (!this.#byKind.has('officer')) this.#officers = null
  }

  #officersNow(): OfficersNow {
    this.#officers ??= withAnAdmin(this.#all<Officer>('officer'), this.#stays)
    return this.#officers
  }

  /** The rows of a kind were written by `SettingsWriter` from events of that kind. */
  #all<Setting>(kind: Kind): readonly Setting[] {
    const known = this.#byKind.get(kind) ?? this.#ofKind.all({ kind }).map(({ body }) => this.#parsed<Setting>(body))
    this.#byKind.set(kind, known)
    return known as readonly Setting[]
  }
}

function withAnAdmin(officers: readonly Officer[], stays: AdminWhoStays): OfficersNow {
  const admin = officers.some(mayAdminister) ? null : stays(officers.map(({ id }) => id))
  return admin ? { officers: officers.map((officer) => (officer.id === admin.id ? admin : officer)), stays: admin.id } : { officers, stays: null }
}

type Db = Kysely<RegisterSchema>

/** Each put together once a process, whatever is opened in it. */
const QUERIES = {
  ofKind: (db: Db, arg: Arg<{ kind: Kind }>) => db.selectFrom('setting').select('body').where('kind', '=', knownText(arg('kind'))).orderBy('first_place').orderBy('id').compile(),
}
