import type { DeviceReopened } from '#domain/log/device-event.ts'
import type { GivenNumber } from '#domain/numbering/number-book.ts'
import { type NumberRange, runParts } from '#domain/numbering/run.ts'
import type Database from 'better-sqlite3'
import { parseStored } from '../files/parse-stored.ts'

interface Telling {
  readonly device: string
  readonly type: string
  readonly type_version: number
  readonly aggregate: string
  readonly actor: string | null
  readonly wall_time: string
  readonly body: string
}

/** What the bodies of events that tell of numbers have between them. */
interface Told extends Partial<Pick<DeviceReopened, 'beyond'>> {
  readonly number: GivenNumber
  readonly summary?: string
  readonly reason: string
  readonly run: string
  readonly book: string
  readonly first: number
  readonly last: number
  readonly minutes: string
  readonly date: string
  readonly gap: NumberRange | null
}

const UNKNOWN_SUMMARY = '(uraian hilang)'

/** The number ledger, written again from the events that tell of it. What a number was given for stands in the ledger alone, and is taken from there as far as it could be read. */
export function keepLedger(staging: Database.Database): void {
  const write = writers(staging)
  const events = staging.prepare<[], Telling>(`select device, type, type_version, aggregate, actor, wall_time, cast(body as text) as body from made.event
    where type in ('number.given', 'number.recorded', 'number.voided', 'device.opened', 'numbering.resumed', 'number.lost-closed') order by place`)
  for (const event of events.all()) write(event, parseStored<Told>(event.body))
}

function writers(staging: Database.Database): (event: Telling, told: Told) => void {
  const summary = staging.prepare<[string, number, string], string>('select summary from main.number where run = ? and no = ? and text = ?').pluck()
  const number = staging.prepare('insert or ignore into made.number (book, run, no, year, date, text, state, summary, dossier, officer, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const voided = staging.prepare('insert or ignore into made.number_void select run, no, ?, ?, ? from made.number where run = ? and no = ?')
  const gap = staging.prepare('insert or ignore into made.number_gap (run, first, last, book, why, at) values (?, ?, ?, ?, ?, ?)')
  const lost = staging.prepare('insert or ignore into made.number_lost (run, no, minutes, minutes_date, officer, at) values (?, ?, ?, ?, ?, ?)')
  const resumed = staging.prepare('insert or ignore into made.run_resumed (device, run, last, book, officer, at) values (?, ?, ?, ?, ?, ?)')
  const keepNumber = ({ type, aggregate, actor, wall_time }: Telling, { number: { book, run, no, date, text }, summary: told }: Told): void => {
    const [kind = '', id = ''] = aggregate.split(':')
    number.run(book, run, no, Number(date.slice(0, 4)), date, text, type === 'number.given' ? 'given' : 'recorded', told ?? summary.get(run, no, text) ?? UNKNOWN_SUMMARY, kind === 'dossier' ? id : null, actor, wall_time)
  }
  return (event, told) => {
    const { device, type, type_version, actor, wall_time: at } = event
    if (type === 'number.given' || type === 'number.recorded') keepNumber(event, told)
    else if (type === 'number.voided') voided.run(told.reason, actor, at, told.number.run, told.number.no)
    else if (type === 'numbering.resumed') {
      resumed.run(device, told.run, told.last, told.book, actor, at)
      if (told.gap) gap.run(told.gap.run, told.gap.first, told.gap.last, told.book, 'resumed', at)
    } else if (type === 'number.lost-closed') for (let no = told.first; no <= told.last; no += 1) lost.run(told.run, no, told.minutes, told.date, actor, at)
    else if (type_version === 2 && (told.reason === 'mark-ahead' || told.reason === 'log-damaged')) for (const range of told.beyond ?? []) gap.run(range.run, range.first, range.last, runParts(range.run).book, 'restored', at)
  }
}
