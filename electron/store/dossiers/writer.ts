import type { HandedOver, RecordedDossierEvent } from '#domain/dossier/events.ts'
import type { Dossier } from '#domain/dossier/state.ts'
import type { DossierId, TimeZone } from '#domain/ids.ts'
import type { Procedure, ProcedureRef } from '#domain/workflow/procedure.ts'
import { sql } from 'kysely'
import { parseStored } from '../files/parse-stored.ts'
import type { DossierEventTable } from '../schema/dossier-event.ts'
import type { HandOverTable } from '../schema/hand-over.ts'
import type { RegisterSchema } from '../schema/register-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'
import { type ListColumns, listColumns } from './list-columns.ts'
import { OpenDispositionWriter } from './open-dispositions.ts'
import { type SearchText, searchText } from './search-text.ts'

type Place = { readonly place: number }
type NewHandOver = Omit<HandOverTable, 'place'>

/** What a dossier's row depends on beside the dossier: nothing that ever changes. */
export interface FoldSurroundings {
  readonly zone: TimeZone
  /** By content hash; null where it is not in the settings. */
  readonly procedure: (ref: ProcedureRef) => Procedure | null
}

/** Writes dossiers as folded into register.db. Only inside an open transaction of it. */
export class DossierWriter {
  readonly #event: Statement<DossierEventTable, unknown>
  readonly #stored: Statement<{ id: string }, { state: string; unreadable: number }>
  readonly #put: Statement<ListColumns, Place>
  readonly #dropText: Statement<Place, unknown>
  readonly #putText: Statement<Place & SearchText, unknown>
  readonly #hide: Statement<{ id: string }, unknown>
  readonly #handOver: Statement<NewHandOver, unknown>
  readonly #dispositions: OpenDispositionWriter

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
    this.#handOver = connection.statement((db, arg: Arg<NewHandOver>) => db.insertInto('hand_over').values(handOverValues(arg)).compile())
    this.#dispositions = new OpenDispositionWriter(connection)
  }

  keepEvent(dossier: DossierId, { ref, at, officer, officerName, role, command, event }: RecordedDossierEvent): void {
    this.#event.run({ dossier, device: ref.device, seq: ref.seq, at, officer, officer_name: officerName, role, command, event: JSON.stringify(event) })
  }

  /** A line of the Buku Ekspedisi: the letter's number as it stood when it was handed over, as far as the dossier could be read. */
  keepHandOver(dossier: DossierId, before: Dossier | null, { ref, at }: RecordedDossierEvent, body: HandedOver): void {
    const number = before?.documents[body.document]?.number
    this.#handOver.run({ ...ref, at, dossier, letter_number: number?.text ?? '', letter_date: number?.date ?? '', body: JSON.stringify(body) })
  }

  stored(id: DossierId): { readonly state: Dossier; readonly unreadable: boolean } | null {
    const row = this.#stored.get({ id })
    return row && { state: parseStored<Dossier>(row.state), unreadable: row.unreadable === 1 }
  }

  put(before: Dossier | null, state: Dossier, { zone, procedure }: FoldSurroundings): void {
    const row = this.#put.get(listColumns(state, procedure(state.procedure), zone))
    if (!row) throw new Error('no place returned')
    this.#dispositions.put(before, state)
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

const handOverValues = (arg: Arg<NewHandOver>) => ({
  device: arg('device'),
  seq: arg('seq'),
  at: arg('at'),
  dossier: arg('dossier'),
  letter_number: arg('letter_number'),
  letter_date: arg('letter_date'),
  body: arg('body'),
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
  since: arg('since'),
  due_floor: arg('due_floor'),
  ready: arg('ready'),
  valid_until: arg('valid_until'),
  handed_back: arg('handed_back'),
})
