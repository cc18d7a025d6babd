import type { HandedOver } from '#domain/dossier/events.ts'
import type { DeviceId, DossierId, IsoDate, IsoInstant } from '#domain/ids.ts'
import { sql } from 'kysely'
import { parseStored } from '../files/parse-stored.ts'
import type { HandOverTable } from '../schema/hand-over.ts'
import type { RegisterSchema } from '../schema/register-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import { knownNumber } from '../sqlite/known.ts'
import type { Arg, Statement } from '../sqlite/statement.ts'
import type { HandOverRow, ListPeriod, ListReader } from '../contract/list-reader.ts'

type Order = Parameters<ListReader['handOvers']>[1]
type Row = Omit<HandOverTable, 'place'>
type PageArgs = { readonly from: string; readonly before: string; readonly after: string; readonly device: string; readonly seq: number; readonly limit: number }
type Ordinal = { readonly since: string; readonly at: string; readonly device: string; readonly seq: number }

const COLUMNS = ['device', 'seq', 'at', 'dossier', 'letter_number', 'letter_date', 'body'] as const
/** Before the first and after the last of every order. */
const EDGE = { 'newest-first': '~', 'oldest-first': '' } as const

/** Every hand-over, also of a letter handed over twice, by time; those of one moment in the same order on every PC. Its cursor is `instant|device|seq` of the last row. */
export class HandOvers {
  readonly #pages: Readonly<Record<Order, Statement<PageArgs, Row>>>
  readonly #count: Statement<{ from: string; before: string }, { total: number }>
  readonly #ordinal: Statement<Ordinal, { total: number }>

  constructor(connection: Connection<RegisterSchema>) {
    const inOrder = (order: 'asc' | 'desc') =>
      connection.statement((db, arg: Arg<PageArgs>) =>
        db
          .selectFrom('hand_over')
          .select(COLUMNS)
          .where('at', '>=', arg('from'))
          .where('at', '<', arg('before'))
          .where(sql<boolean>`(at, device, seq) ${sql.raw(order === 'asc' ? '>' : '<')} (${arg('after')}, ${arg('device')}, ${arg('seq')})`)
          .orderBy('at', order)
          .orderBy('device', order)
          .orderBy('seq', order)
          .limit(knownNumber(arg('limit')))
          .compile(),
      )
    this.#pages = { 'newest-first': inOrder('desc'), 'oldest-first': inOrder('asc') }
    this.#count = connection.statement((db, arg: Arg<{ from: string; before: string }>) =>
      db.selectFrom('hand_over').select((eb) => eb.fn.countAll<number>().as('total')).where('at', '>=', arg('from')).where('at', '<', arg('before')).compile(),
    )
    this.#ordinal = connection.statement((db, arg: Arg<Ordinal>) =>
      db
        .selectFrom('hand_over')
        .select((eb) => eb.fn.countAll<number>().as('total'))
        .where('at', '>=', arg('since'))
        .where(sql<boolean>`(at, device, seq) <= (${arg('at')}, ${arg('device')}, ${arg('seq')})`)
        .compile(),
    )
  }

  page(period: ListPeriod, order: Order, cursor: string, limit: number): ReturnType<ListReader['handOvers']> {
    const [after = '', device = '', seq = ''] = cursor === '' ? [EDGE[order]] : cursor.split('|')
    const rows = this.#pages[order].all({ ...period, after, device, seq: Number(seq) || 0, limit: limit + 1 })
    const page = rows.slice(0, limit)
    const last = page.at(-1)
    return { rows: page.map(toRow), next: rows.length > limit && last ? `${last.at}|${last.device}|${last.seq}` : '' }
  }

  count(period: ListPeriod): number {
    return this.#count.get(period)?.total ?? 0
  }

  ordinalOf({ at, ref: { device, seq } }: HandOverRow, since: IsoInstant): number {
    return this.#ordinal.get({ since, at, device, seq })?.total ?? 0
  }
}

const toRow = ({ device, seq, at, dossier, letter_number, letter_date, body }: Row): HandOverRow => ({
  ref: { device: device as DeviceId, seq },
  at: at as IsoInstant,
  dossier: dossier as DossierId,
  letterNumber: letter_number,
  letterDate: letter_date === '' ? null : (letter_date as IsoDate),
  body: parseStored<HandedOver>(body),
})
