import { calendarWarnings } from '#domain/calendar/calendar-warnings.ts'
import { addDays } from '#domain/calendar/iso-date.ts'
import { localDate } from '#domain/calendar/office-time.ts'
import type { IsoInstant } from '#domain/ids.ts'
import type { Officer } from '#domain/officer/officer.ts'
import type { CallOutput } from '#protocol/calls.ts'
import type { ClientId } from '#protocol/port.ts'
import type { Store } from '#store/store.ts'
import { idleMinutesOf } from './idle-minutes.ts'
import type { Sessions } from './sessions.ts'

export interface StateParts {
  readonly store: Store
  readonly sessions: Sessions
  readonly version: string
}

/** What every screen knows: the office, who sits here, who may, and what everybody is told. */
export function sessionState({ store, sessions, version }: StateParts, client: ClientId, now: IsoInstant): CallOutput<'session.state'> {
  const office = store.settings.office()
  const session = sessions.of(client, now, idleMinutesOf(store))
  const known = session && store.settings.officer(session.officer)
  const officer = known?.active ? known : null
  return {
    version,
    established: office !== null,
    sample: office?.sample ?? false,
    officeName: office?.name ?? '',
    timeZone: office?.timeZone ?? 'Asia/Jakarta',
    idleMinutes: idleMinutesOf(store),
    officer: officer && signedIn(officer),
    locked: officer !== null && session?.locked === true,
    officers: store.settings.officers().filter((one) => one.active).map(({ id, name, desk }) => ({ id, name, desk })),
    incidents: store.incidents.map((incident) => ({ ...incident })),
    warnings: [...store.warnings, ...calendarNotice(store, now)],
  }
}

export const signedIn = ({ id, name, desk, roles }: Officer) => ({ id, name, desk, roles: roles.map(({ role }) => role) })

/** From October the next year's holidays are asked for. */
function calendarNotice(store: Store, now: IsoInstant): readonly string[] {
  const [office, calendar] = [store.settings.office(), store.settings.calendar()]
  if (!office || !calendar) return []
  const today = localDate(now, office.timeZone)
  return calendarWarnings(today, addDays(today, 92), calendar).filter((warning) => !warning.includes('periksa keputusan'))
}
