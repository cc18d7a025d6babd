import type { GivenNumber } from '#domain/numbering/number-book.ts'
import { parseStored } from '../files/parse-stored.ts'
import type { LogSchema } from '../schema/log-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { LogFault } from '../store.ts'
import { aggregateOf } from './aggregate.ts'
import { type LoggedEvent, toLoggedEvent } from './logged-event.ts'

type Told = { readonly number: GivenNumber; readonly seq: number; readonly state: 'given' | 'recorded'; readonly dossier: string | null; voidReason: string | null }

/** The number ledger held against the events that tell of numbers: each must have its other half, and say the same. */
export function* ledgerFaults(connection: Connection<LogSchema>): Generator<LogFault, void, undefined> {
  const told = toldNumbers(connection)
  const rows = connection.statement((db) =>
    db
      .selectFrom('number')
      .leftJoin('number_void', (join) => join.onRef('number_void.run', '=', 'number.run').onRef('number_void.no', '=', 'number.no'))
      .select(['number.book', 'number.run', 'number.no', 'number.date', 'number.text', 'number.state', 'number.dossier', 'number_void.reason'])
      .orderBy('number.id')
      .compile(),
  )
  for (const row of rows.each({})) {
    const key = `${row.run} ${row.no}`
    const event = told.get(key)
    told.delete(key)
    if (!event) yield { seq: 0, message: `Nomor ${row.text} ada di buku nomor, tetapi tidak ada catatannya.` }
    else if (event.state !== row.state || event.dossier !== row.dossier || !isSame(event.number, row)) yield { seq: event.seq, message: `Nomor ${row.text} di buku nomor berbeda dari catatan nomor ${event.seq} (${event.number.text}).` }
    else if (event.voidReason !== row.reason) yield { seq: event.seq, message: `Nomor ${row.text}: ${voidFault(event.voidReason, row.reason)}.` }
  }
  for (const { seq, number } of told.values()) yield { seq, message: `Nomor ${number.text} ada di catatan nomor ${seq}, tetapi hilang dari buku nomor.` }
}

function voidFault(told: string | null, kept: string | null): string {
  if (told === null) return 'batal di buku nomor, tetapi tidak ada catatan pembatalannya'
  return kept === null ? 'sudah dibatalkan menurut catatan, tetapi tidak batal di buku nomor' : 'alasan pembatalan di buku nomor berbeda dari catatannya'
}

const isSame = (told: GivenNumber, row: { readonly book: string; readonly date: string; readonly text: string }): boolean => told.book === row.book && told.date === row.date && told.text === row.text

const NUMBER_TYPES = ['number.given', 'number.recorded', 'number.voided'] as const

function toldNumbers(connection: Connection<LogSchema>): Map<string, Told> {
  const events = connection.statement((db) => db.selectFrom('event').selectAll().where('type', 'in', NUMBER_TYPES).orderBy('place').compile())
  const told = new Map<string, Told>()
  for (const row of events.each({})) tell(told, toLoggedEvent(row))
  return told
}

function tell(told: Map<string, Told>, { place, envelope, body }: LoggedEvent): void {
  if (!body) return
  const { number, reason } = parseBody(body)
  if (!number) return
  const key = `${number.run} ${number.no}`
  const { kind, id } = aggregateOf(envelope)
  const before = told.get(key)
  if (envelope.type === 'number.voided') {
    if (before) before.voidReason = reason ?? ''
    return
  }
  told.set(key, { number, seq: place, state: envelope.type === 'number.given' ? 'given' : 'recorded', dossier: kind === 'dossier' ? id : null, voidReason: null })
}

/** A body that was tampered with may be anything; `chainFaults` tells of that. */
function parseBody(body: Uint8Array): { readonly number?: GivenNumber; readonly reason?: string } {
  try {
    return parseStored<{ readonly number: GivenNumber; readonly reason?: string }>(Buffer.from(body).toString())
  } catch {
    return {}
  }
}
