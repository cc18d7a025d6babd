import type { Procedure } from '#domain/workflow/procedure.ts'
import type Database from 'better-sqlite3'
import type { EventOfAct } from '../act/chain-batch.ts'
import { parseStored } from '../files/parse-stored.ts'
import type { SettingTable } from '../schema/setting.ts'
import type { FormerRegister } from './former-register.ts'
import type { OfficeInStream } from './office-in-stream.ts'

/** What first tells of a setting, and what tells that it changed. */
const TYPES: Readonly<Record<SettingTable['kind'], readonly [first: string, changed: string]>> = {
  office: ['office.established', 'office.changed'],
  officer: ['officer.registered', 'officer.changed'],
  procedure: ['procedure.published', 'procedure.published'],
  service: ['service.defined', 'service.changed'],
  calendar: ['calendar.set', 'calendar.set'],
  book: ['book.opened', 'book.changed'],
}

/**
 * Settings as the former register has them and the new log (`made`) has not: whose events are lost. Without its officers, services and books no office goes on.
 * No hash vouches for them; they are said again by the device that takes over, for an admin to look through. What the office's stream tells is not lost; of one that is not here as far as it was folded
 * nobody knows what it told, and it is fetched again.
 */
export function lostSettings(made: Database.Database, register: FormerRegister, stream: OfficeInStream): readonly EventOfAct[] {
  if (stream.joined && !stream.reaches(register.g)) return []
  const office = made.prepare<[], string>('select office from event order by place desc limit 1').pluck().get() ?? ''
  const latest = made.prepare<[string, string, string, string, string], { place: number; body: string }>(
    'select place, cast(body as text) as body from event where type in (?, ?) and (aggregate = ? or ? = ?) order by place desc limit 1',
  )
  const published = made.prepare<[string, string], number>("select 1 from event where type = 'procedure.published' and aggregate = ? and cast(body as text) = ?").pluck()
  return register.settings().flatMap(({ kind, id, body }) => {
    const [first, changed] = TYPES[kind]
    const told = parseStored<object>(body)
    const aggregate = kind === 'procedure' ? procedureAggregate(told as Procedure) : `${kind}:${kind === 'calendar' ? office : id}`
    // What a hash names stays beside its successor.
    if (kind === 'procedure' && published.get(aggregate, body) !== undefined) return []
    const there = latest.get(first, changed, aggregate, kind, 'calendar')
    if (stream.tells(aggregate, body)) return []
    if (kind !== 'procedure' && there && (there.body === body || there.place > register.end)) return []
    return [{ type: there ? changed : first, version: kind === 'book' && 'sharing' in told ? 2 : 1, body: told, aggregate, base: null, role: null }]
  })
}

/** As the calls name it that publish one. */
const procedureAggregate = ({ id, version }: Procedure): string => `procedure:${id}@${version}`
