import { endOfDate, startOfDate } from '#domain/calendar/office-time.ts'
import type { ParsedInput } from '#protocol/calls.ts'
import type { RegisterQuery } from '#store/contract/dossier-reader.ts'
import type { Reading } from '../dossier/reading.ts'
import { lateDossiers } from './late-dossiers.ts'

export type RegisterPart = Omit<ParsedInput<'register.search'>, 'after' | 'limit'>

/** What the screen's filters mean to the store: dates as instants on the office's wall. Lateness is no status: the late ones are named one by one. */
export function registerQuery({ text, status, year, service, from, to }: RegisterPart, reading: Reading): Omit<RegisterQuery, 'after' | 'limit'> {
  const zone = reading.office.timeZone
  return {
    text,
    year,
    ...(service === null ? {} : { service }),
    ...(from === null ? {} : { from: startOfDate(from, zone) }),
    ...(to === null ? {} : { before: endOfDate(to, zone) }),
    ...(status === 'late' ? { status: 'all' as const, only: lateDossiers(reading).map(({ id }) => id) } : { status }),
  }
}
