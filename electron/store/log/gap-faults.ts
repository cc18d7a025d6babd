import type { DeviceReopened } from '#domain/log/device-event.ts'
import { type NumberRange, runParts } from '#domain/numbering/run.ts'
import type { SettingsEvent } from '#domain/office/settings-events.ts'
import { parseStored } from '../files/parse-stored.ts'
import { runWords } from '../numbers/run-words.ts'
import type { LogSchema } from '../schema/log-schema.ts'
import type { Connection } from '../sqlite/connection.ts'
import type { LogFault } from '../store.ts'
import { type LoggedEvent, toLoggedEvent } from './logged-event.ts'

type BodyOf<Type extends SettingsEvent['type']> = Extract<SettingsEvent, { type: Type }>['body']

/** What a row and an event both tell: `all` of it as one text, so that a change of anything is a difference; `words` for whom it is told to. */
interface Line {
  readonly all: string
  readonly words: string
}

/** Lost numbers, their minutes and resumed runs, held against the events that tell of them. */
export function* gapFaults(connection: Connection<LogSchema>): Generator<LogFault, void, undefined> {
  const told = toldLines(connection)
  for (const { all, words } of keptLines(connection)) {
    if (!told.delete(all)) yield { seq: 0, message: `Buku nomor menyebut "${words}", tetapi tidak ada catatan yang menyebut hal yang sama.` }
  }
  for (const { words, place } of told.values()) yield { seq: place, message: `Catatan nomor ${place} menyebut "${words}", tetapi buku nomor tidak menyebut hal yang sama.` }
}

function* keptLines(connection: Connection<LogSchema>): Generator<Line, void, undefined> {
  const gaps = connection.statement((db) => db.selectFrom('number_gap').selectAll().orderBy('run').orderBy('first').compile())
  const lost = connection.statement((db) => db.selectFrom('number_lost').selectAll().orderBy('run').orderBy('no').compile())
  const resumed = connection.statement((db) => db.selectFrom('run_resumed').selectAll().orderBy('run').compile())
  for (const { run, first, last, why, book, at } of gaps.all({})) yield gapLine({ run, first, last }, why, book, at)
  for (const row of lost.all({})) yield closedLine(row.run, row.no, { minutes: row.minutes, date: row.minutes_date, officer: row.officer, at: row.at })
  for (const { device, run, last, book, officer, at } of resumed.all({})) yield resumedLine(run, last, { device, book, officer, at })
}

const gapLine = ({ run, first, last }: NumberRange, why: string, book: string, at: string): Line => ({
  all: JSON.stringify(['gap', run, first, last, why, book, at]),
  words: `${runWords(run)}: nomor ${first} sampai ${last} hilang ${why === 'restored' ? 'karena data lama dipasang kembali' : 'menurut buku tulis'}`,
})
const closedLine = (run: string, no: number, closed: { readonly minutes: string; readonly date: string; readonly officer: string | null; readonly at: string }): Line => ({
  all: JSON.stringify(['closed', run, no, closed.minutes, closed.date, closed.officer, closed.at]),
  words: `${runWords(run)}: nomor ${no} yang hilang ditutup (${closed.minutes})`,
})
const resumedLine = (run: string, last: number, { device, book, officer, at }: { readonly device: string; readonly book: string; readonly officer: string | null; readonly at: string }): Line => ({
  all: JSON.stringify(['resumed', run, last, device, book, officer, at]),
  words: `${runWords(run)}: penomoran diteruskan di atas nomor ${last}`,
})

/** No act closes more; a tampered body may ask for any number. */
const MOST = 100_000

/** With the place of the event that tells it. */
function toldLines(connection: Connection<LogSchema>): Map<string, { readonly words: string; readonly place: number }> {
  const events = connection.statement((db) => db.selectFrom('event').selectAll().where('type', 'in', ['device.opened', 'numbering.resumed', 'number.lost-closed']).orderBy('place').compile())
  return new Map(events.all({}).map(toLoggedEvent).flatMap((event) => linesOf(event).map(({ all, words }) => [all, { words, place: event.place }] as const)))
}

/** A body that was tampered with may be anything; `chainFaults` tells of that. */
function linesOf({ envelope, body }: LoggedEvent): readonly Line[] {
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

const reopenedLines = ({ reason, beyond }: DeviceReopened, at: string): readonly Line[] => (reason === 'mark-ahead' || reason === 'log-damaged' ? beyond.map((range) => gapLine(range, 'restored', runParts(range.run).book, at)) : [])
