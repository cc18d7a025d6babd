import type { GivenNumber } from '#domain/numbering/number-book.ts'
import type { Envelope } from '#domain/log/envelope.ts'
import { parseStored } from '../files/parse-stored.ts'
import type { LogSchema } from '../schema/log-schema.ts'
import type { EventTable } from '../schema/event.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { Arg } from '../sqlite/statement.ts'
import type { LogFault } from '../store.ts'
import { type After, FROM_THE_START } from './after.ts'
import { aggregateOf } from './aggregate.ts'

type Told = { readonly number: GivenNumber; readonly seq: number; readonly state: 'given' | 'recorded'; readonly dossier: string | null; readonly summary: string | null; readonly by: By; voided: Voided | null }

/** Who did it when, as the event's envelope and the row both say. */
type By = { readonly officer: string | null; readonly at: string }

type Voided = By & { readonly reason: string }

/** The number ledger held against the events that tell of numbers: each must have its other half, and say the same. `after`: only where no number was declared void since. */
export function* ledgerFaults(connection: Connection<LogSchema>, after: After = FROM_THE_START): Generator<LogFault, void, undefined> {
  const told = toldNumbers(connection, after.place)
  const rows = connection.statement((db, arg: Arg<{ row: number }>) =>
    db
      .selectFrom('number')
      .leftJoin('number_void', (join) => join.onRef('number_void.run', '=', 'number.run').onRef('number_void.no', '=', 'number.no'))
      .select(['number.book', 'number.run', 'number.no', 'number.date', 'number.text', 'number.state', 'number.dossier', 'number.year', 'number.officer', 'number.at', 'number.summary', 'number_void.reason', 'number_void.officer as void_officer', 'number_void.at as void_at'])
      .where('number.id', '>', arg('row'))
      .orderBy('number.id')
      .compile(),
  )
  for (const row of rows.each({ row: after.row })) {
    const key = `${row.run} ${row.no}`
    const event = told.get(key)
    told.delete(key)
    if (!event) yield { seq: 0, message: `Nomor ${row.text} ada di buku nomor, tetapi tidak ada catatannya.` }
    else if (event.state !== row.state || event.dossier !== row.dossier || !isSame(event, row)) yield { seq: event.seq, message: `Nomor ${row.text} di buku nomor berbeda dari catatan nomor ${event.seq} (${event.number.text}).` }
    else {
      const kept = row.reason === null ? null : { reason: row.reason, officer: row.void_officer, at: row.void_at ?? '' }
      if (!isSameVoid(event.voided, kept)) yield { seq: event.seq, message: `Nomor ${row.text}: ${voidFault(event.voided, kept)}.` }
    }
  }
  for (const { seq, number } of told.values()) yield { seq, message: `Nomor ${number.text} ada di catatan nomor ${seq}, tetapi hilang dari buku nomor.` }
}

function voidFault(told: Voided | null, kept: Voided | null): string {
  if (told === null) return 'batal di buku nomor, tetapi tidak ada catatan pembatalannya'
  if (kept === null) return 'sudah dibatalkan menurut catatan, tetapi tidak batal di buku nomor'
  return told.reason === kept.reason ? 'petugas atau waktu pembatalan di buku nomor berbeda dari catatannya' : 'alasan pembatalan di buku nomor berbeda dari catatannya'
}

const isSameVoid = (told: Voided | null, kept: Voided | null): boolean => told?.reason === kept?.reason && told?.officer === kept?.officer && told?.at === kept?.at

type Row = By & { readonly book: string; readonly date: string; readonly text: string; readonly year: number; readonly summary: string }

/** What a given number was given for stands in the ledger alone; of one from paper the event tells it, too. */
const isSame = ({ number, by, summary }: Told, row: Row): boolean =>
  number.book === row.book && number.date === row.date && number.text === row.text && Number(number.date.slice(0, 4)) === row.year && by.officer === row.officer && by.at === row.at && (summary === null || summary === row.summary)

const NUMBER_TYPES = ['number.given', 'number.recorded', 'number.voided'] as const

type TellingEvent = Pick<EventTable, 'place' | 'type' | 'aggregate' | 'actor' | 'wall_time' | 'body'>

function toldNumbers(connection: Connection<LogSchema>, after: number): Map<string, Told> {
  const events = connection.statement((db, arg: Arg<{ after: number }>) =>
    db.selectFrom('event').select(['place', 'type', 'aggregate', 'actor', 'wall_time', 'body']).where('place', '>', arg('after')).where('type', 'in', NUMBER_TYPES).orderBy('place').compile(),
  )
  const told = new Map<string, Told>()
  for (const row of events.each({ after })) tell(told, row)
  return told
}

function tell(told: Map<string, Told>, event: TellingEvent): void {
  const { place, type, body } = event
  if (!body) return
  const { number, reason, summary = null } = parseBody(body)
  if (!number) return
  const key = `${number.run} ${number.no}`
  const { kind, id } = aggregateOf({ aggregate: event.aggregate as Envelope['aggregate'] })
  const before = told.get(key)
  const by = { officer: event.actor, at: event.wall_time }
  if (type === 'number.voided') {
    if (before) before.voided = { ...by, reason: reason ?? '' }
    return
  }
  told.set(key, { number, seq: place, state: type === 'number.given' ? 'given' : 'recorded', dossier: kind === 'dossier' ? id : null, summary, by, voided: null })
}

/** A body that was tampered with may be anything; `chainFaults` tells of that. */
function parseBody(body: Uint8Array): { readonly number?: GivenNumber; readonly reason?: string; readonly summary?: string } {
  try {
    return parseStored<{ readonly number: GivenNumber; readonly reason?: string; readonly summary?: string }>(Buffer.from(body).toString())
  } catch {
    return {}
  }
}
