import type { DeviceReopened } from '#domain/log/device-event.ts'
import { type NumberRange, runParts } from '#domain/numbering/run.ts'
import type { SettingsEvent } from '#domain/office/settings-events.ts'
import { parseStored } from '../files/parse-stored.ts'
import type { LogSchema } from '../schema/log-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { LogFault } from '../store.ts'
import { type LoggedEvent, toLoggedEvent } from './logged-event.ts'

type BodyOf<Type extends SettingsEvent['type']> = Extract<SettingsEvent, { type: Type }>['body']

/** Lost numbers, their minutes and resumed runs, held against the events that tell of them; each as one line of text, so that a change of anything is a difference. */
export function* gapFaults(connection: Connection<LogSchema>): Generator<LogFault, void, undefined> {
  const told = toldLines(connection)
  for (const line of keptLines(connection)) {
    if (!told.delete(line)) yield { seq: 0, message: `Nomor hilang: "${line}" ada di buku nomor, tetapi tidak ada catatannya.` }
  }
  for (const [line, place] of told) yield { seq: place, message: `Nomor hilang: "${line}" ada di catatan nomor ${place}, tetapi tidak ada di buku nomor.` }
}

function* keptLines(connection: Connection<LogSchema>): Generator<string, void, undefined> {
  const gaps = connection.statement((db) => db.selectFrom('number_gap').selectAll().orderBy('run').orderBy('first').compile())
  const lost = connection.statement((db) => db.selectFrom('number_lost').selectAll().orderBy('run').orderBy('no').compile())
  const resumed = connection.statement((db) => db.selectFrom('run_resumed').selectAll().orderBy('run').compile())
  for (const { run, first, last, why, book, at } of gaps.all({})) yield gapLine({ run, first, last }, why, book, at)
  for (const row of lost.all({})) yield closedLine(row.run, row.no, { minutes: row.minutes, date: row.minutes_date, officer: row.officer, at: row.at })
  for (const { device, run, last, book, officer, at } of resumed.all({})) yield resumedLine(run, last, { device, book, officer, at })
}

const gapLine = ({ run, first, last }: NumberRange, why: string, book: string, at: string): string =>
  `${run} ${first}–${last} ${why === 'restored' ? 'karena data lama dipasang kembali' : 'menurut kertas'} (buku ${book}, ${at})`
const closedLine = (run: string, no: number, { minutes, date, officer, at }: { readonly minutes: string; readonly date: string; readonly officer: string | null; readonly at: string }): string =>
  `${run} ${no} ditutup ${date}: ${minutes} (${officer ?? '-'}, ${at})`
const resumedLine = (run: string, last: number, { device, book, officer, at }: { readonly device: string; readonly book: string; readonly officer: string | null; readonly at: string }): string =>
  `${run} diteruskan di atas ${last} oleh ${device} (buku ${book}, ${officer ?? '-'}, ${at})`

/** No act closes more; a tampered body may ask for any number. */
const MOST = 100_000

/** With the place of the event that tells it. */
function toldLines(connection: Connection<LogSchema>): Map<string, number> {
  const events = connection.statement((db) => db.selectFrom('event').selectAll().where('type', 'in', ['device.opened', 'numbering.resumed', 'number.lost-closed']).orderBy('place').compile())
  return new Map(events.all({}).map(toLoggedEvent).flatMap((event) => linesOf(event).map((line) => [line, event.place] as const)))
}

/** A body that was tampered with may be anything; `chainFaults` tells of that. */
function linesOf({ envelope, body }: LoggedEvent): readonly string[] {
  try {
    const text = Buffer.from(body ?? []).toString()
    const { device, actor: officer, wallTime: at } = envelope
    if (envelope.type === 'device.opened') return envelope.typeVersion === 2 ? reopenedLines(parseStored<DeviceReopened>(text), at) : []
    if (envelope.type === 'numbering.resumed') {
      const { book, run, last, gap } = parseStored<BodyOf<'numbering.resumed'>>(text)
      return [resumedLine(run, last, { device, book, officer, at }), ...(gap ? [gapLine(gap, 'resumed', book, at)] : [])]
    }
    const { run, first, last, minutes, date } = parseStored<BodyOf<'number.lost-closed'>>(text)
    return Array.from({ length: Math.min(last - first + 1, MOST) }, (_, index) => closedLine(run, first + index, { minutes, date, officer, at }))
  } catch {
    return []
  }
}

const reopenedLines = ({ reason, beyond }: DeviceReopened, at: string): readonly string[] => (reason === 'mark-ahead' ? beyond.map((range) => gapLine(range, 'restored', runParts(range.run).book, at)) : [])
