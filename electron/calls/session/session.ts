import { calendarWarnings } from '#domain/calendar/calendar-warnings.ts'
import { addDays } from '#domain/calendar/iso-date.ts'
import { localDate } from '#domain/calendar/office-time.ts'
import type { IsoInstant } from '#domain/ids.ts'
import type { Officer } from '#domain/officer/officer.ts'
import { refusal } from '#domain/refusal.ts'
import { accept, refuse } from '#domain/result.ts'
import type { Store } from '#store/store.ts'
import type { Handlers } from '../handler.ts'
import { fieldsRefusal } from '../input/input-refusal.ts'
import { perform } from '../perform.ts'
import { type SecretCheck, wrongSecret } from './check-secret.ts'
import type { Secrets } from './secrets.ts'
import { secretProblem } from './secret-rules.ts'
import type { Sessions } from './sessions.ts'

type Names = 'session.state' | 'session.logIn' | 'session.lock' | 'session.logOut' | 'session.changeSecret'

export interface SessionParts {
  readonly store: Store
  readonly sessions: Sessions
  readonly secrets: Secrets
  readonly checkSecret: SecretCheck
  readonly version: string
}

/** Where no office is set up yet nobody is idle. */
export const idleMinutesOf = (store: Store): number => store.settings.office()?.policy.idleMinutes ?? 240

/** Logging in and out, the lock, and the own PIN. */
export const sessionHandlers = ({ store, sessions, secrets, checkSecret, version }: SessionParts): Pick<Handlers, Names> => ({
  'session.state': (_, { client, now }) => {
    const office = store.settings.office()
    const session = sessions.of(client, now, idleMinutesOf(store))
    const known = session && store.settings.officer(session.officer)
    const officer = known?.active ? known : null
    return accept({
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
    })
  },

  'session.logIn': async ({ officer: id, secret }, { client, now }) => {
    if (!store.settings.office()) return refuse(refusal('not-established', 'Kantor ini belum disiapkan. Selesaikan dahulu persiapan awal.'))
    const checked = await checkSecret(id, secret, now)
    if (!checked.ok) return checked
    const officer = store.settings.officer(id)
    if (!officer?.active) return refuse(wrongSecret())
    sessions.open(client, id, now)
    return accept(signedIn(officer))
  },

  'session.lock': (_, { client }) => {
    sessions.lock(client)
    return accept({})
  },

  'session.logOut': (_, { client }) => {
    sessions.close(client)
    return accept({})
  },

  'session.changeSecret': async ({ old, fresh }, caller) => {
    const { officer, now } = caller
    const checked = await checkSecret(officer.id, old, now)
    if (!checked.ok) return refuse({ ...checked.refusal, fields: [{ path: 'old', message: checked.refusal.message }] })
    const problem = secretProblem(fresh, { name: officer.name, sample: store.settings.office()?.sample ?? false })
    if (problem !== '') return refuse(fieldsRefusal([{ path: 'fresh', message: problem }]))
    const verifier = await secrets.verifierOf(fresh)
    return perform(store, caller, (tx) => {
      tx.setVerifier(officer.id, verifier)
      return accept({})
    })
  },
})

const signedIn = ({ id, name, desk, roles }: Officer) => ({ id, name, desk, roles: roles.map(({ role }) => role) })

/** From October the next year's holidays are asked for. */
function calendarNotice(store: Store, now: IsoInstant): readonly string[] {
  const [office, calendar] = [store.settings.office(), store.settings.calendar()]
  if (!office || !calendar) return []
  const today = localDate(now, office.timeZone)
  return calendarWarnings(today, addDays(today, 92), calendar).filter((warning) => !warning.includes('periksa keputusan'))
}
