import type { RecordedDossierEvent } from '#domain/dossier/events.ts'
import type { Dossier } from '#domain/dossier/state.ts'
import type { DossierId, TimeZone } from '#domain/ids.ts'
import { sql } from 'kysely'
import { parseStored } from '../files/parse-stored.ts'
import type { DossierEventTable } from '../schema/dossier-event.ts'
import type { RegisterSchema } from '../schema/register-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'
import { type ListColumns, listColumns } from './list-columns.ts'
import { type SearchText, searchText } from './search-text.ts'

type Place = { readonly place: number }

/** Writes dossiers as folded into register.db. Only inside an open transaction of it. */
export class DossierWriter {
  readonly #event: Statement<DossierEventTable, unknown>
  readonly #stored: Statement<{ id: string }, { state: string; unreadable: number }>
  readonly #put: Statement<ListColumns, Place>
  readonly #dropText: Statement<Place, unknown>
  readonly #putText: Statement<Place & SearchText, unknown>
  readonly #hide: Statement<{ id: string }, unknown>

  constructor(connection: Connection<RegisterSchema>) {
    this.#event = connection.statement((db, arg: Arg<DossierEventTable>) => db.insertInto('dossier_event').values(eventValues(arg)).compile())
    this.#stored = connection.statement((db, arg: Arg<{ id: string }>) => db.selectFrom('dossier').select(['state', 'unreadable']).where('id', '=', arg('id')).compile())
    this.#put = connection.statement((db, arg: Arg<ListColumns>) => {
      const { id, ...rest } = columnValues(arg)
      return db.insertInto('dossier').values({ id, ...rest }).onConflict((conflict) => conflict.column('id').doUpdateSet(rest)).returning('place').compile()
    })
    this.#dropText = connection.statement((db, arg: Arg<Place>) => db.deleteFrom('dossier_text').where('rowid', '=', arg('place')).compile())
    this.#putText = connection.statement((db, arg: Arg<Place & SearchText>) =>
      sql`insert into dossier_text (rowid, numbers, nik_tail, phone, name, address, service) values (${arg('place')}, ${arg('numbers')}, ${arg('nik_tail')}, ${arg('phone')}, ${arg('name')}, ${arg('address')}, ${arg('service')})`.compile(db),
    )
    this.#hide = connection.statement((db, arg: Arg<{ id: string }>) => db.updateTable('dossier').set({ unreadable: 1 }).where('id', '=', arg('id')).compile())
  }

  keepEvent(dossier: DossierId, { ref, at, officer, officerName, role, command, event }: RecordedDossierEvent): void {
    this.#event.run({ dossier, device: ref.device, seq: ref.seq, at, officer, officer_name: officerName, role, command, event: JSON.stringify(event) })
  }

  stored(id: DossierId): { readonly state: Dossier; readonly unreadable: boolean } | null {
    const row = this.#stored.get({ id })
    return row && { state: parseStored<Dossier>(row.state), unreadable: row.unreadable === 1 }
  }

  put(before: Dossier | null, state: Dossier, zone: TimeZone): void {
    const row = this.#put.get(listColumns(state, zone))
    if (!row) throw new Error('no place returned')
    const text = searchText(state)
    if (before && isSame(searchText(before), text)) return
    if (before) this.#dropText.run(row)
    this.#putText.run({ ...row, ...text })
  }

  /** After its row, if it has one, was written. */
  hide(id: DossierId): void {
    this.#hide.run({ id })
  }
}

const isSame = (one: SearchText, other: SearchText): boolean => JSON.stringify(one) === JSON.stringify(other)

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

const columnValues = (arg: Arg<ListColumns>) => ({
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
})
