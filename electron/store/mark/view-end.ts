import type { IsoInstant } from '#domain/ids.ts'
import type { Kysely } from 'kysely'
import type { LogSchema } from '../schema/log-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { Arg } from '../sqlite/statement.ts'
import type { MarkedView, ViewsGone } from './mark.ts'

type Row = Omit<MarkedView, 'device'>

/** Put together once a process, whatever is opened in it. */
const lastView = (db: Kysely<LogSchema>) => db.selectFrom('view').select(['seq', 'hash']).where('seq', '=', (eb) => eb.selectFrom('view').select((max) => max.fn.max('seq').as('seq'))).compile()

/** The last row of the view log; null while nothing was looked at. */
export function viewEnd(log: Connection<LogSchema>): Row | null {
  const last = log.statement(lastView).get({})
  return last ? { seq: last.seq, hash: hex(last.hash) } : null
}

/** What is missing where the row that was marked is not there, or is another; null where it is. Its rows are only ever added to, each on the disk before it is marked. */
export function viewsGone(log: Connection<LogSchema>, { seq, hash }: Row, at: IsoInstant): ViewsGone | null {
  const there = log.statement((db, arg: Arg<{ seq: number }>) => db.selectFrom('view').select(['hash']).where('seq', '=', arg('seq')).compile()).get({ seq })
  return there && hex(there.hash) === hash ? null : { marked: seq, found: viewEnd(log)?.seq ?? 0, at }
}

const hex = (hash: Uint8Array): string => Buffer.from(hash).toString('hex')
