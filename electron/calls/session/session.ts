import { calendarWarnings } from '#domain/calendar/calendar-warnings.ts'
import { addDays } from '#domain/calendar/iso-date.ts'
import { localDate } from '#domain/calendar/office-time.ts'
import type { IsoInstant } from '#domain/ids.ts'
import type { Officer } from '#domain/officer/officer.ts'
import { type Refusal, refusal } from '#domain/refusal.ts'
import { accept, refuse } from '#domain/result.ts'
import type { Store } from '#store/store.ts'
import type { Answer, Handlers } from '../handler.ts'
import { fieldsRefusal } from '../input/input-refusal.ts'
import { perform } from '../perform.ts'
import { waitLeft, waitSentence } from './lock-out.ts'
import type { Secrets } from './secrets.ts'
import { secretProblem } from './secret-rules.ts'
import type { Sessions } from './sessions.ts'

type Names = 'session.state' | 'session.logIn' | 'session.lock' | 'session.logOut' | 'session.changeSecret'

export interface SessionParts {
  readonly store: Store
  readonly sessions: Sessions
  readonly secrets: Secrets
  readonly version: string
}

/** Where no office is set up yet nobody is idle. */
export const idleMinutesOf = (store: Store): number => store.settings.office()?.policy.idleMinutes ?? 240

/** Logging in and out, the lock, and the own PIN. */
export const sessionHandlers = ({ store, sessions, secrets, version }: SessionParts): Pick<Handlers, Names> => ({
  'session.state': (_, { client, now }) => {
    const office = store.settings.office()
    const session = sessions.of(client, now, idleMinutesOf(store))
    const officer = session && store.settings.officer(session.officer)
    return accept({
      version,
      established: office !== null,
      sample: office?.sample ?? false,
      officeName: office?.name ?? '',
      timeZone: office?.timeZone ?? 'Asia/Jakarta',
      idleMinutes: idleMinutesOf(store),
      officer: officer && signedIn(officer),
      locked: session?.locked ?? false,
      officers: store.settings.officers().filter((one) => one.active).map(({ id, name, desk }) => ({ id, name, desk })),
      warnings: [...store.warnings, ...calendarNotice(store, now)],
    })
  },

  'session.logIn': async ({ officer: id, secret }, { client, now }) => {
    const checked = await checkSecret({ store, secrets }, id, secret, now)
    const officer = store.settings.officer(id)
    if (!checked.ok) return checked
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
    const checked = await checkSecret({ store, secrets }, officer.id, old, now)
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

const wrongSecret = (): Refusal => refusal('wrong-secret', 'PIN atau kata sandi tidak cocok. Periksa nama yang dipilih, lalu tulis lagi.', [{ path: 'secret', message: 'PIN atau kata sandi tidak cocok.' }])

/** Counts what is wrong, keeps waiting who was wrong too often, and says so. */
async function checkSecret({ store, secrets }: Pick<SessionParts, 'store' | 'secrets'>, officer: Officer['id'], secret: string, now: IsoInstant): Promise<Answer<true>> {
  const zone = store.settings.office()?.timeZone ?? 'Asia/Jakarta'
  const left = waitLeft(store.verifiers.failures(officer), now)
  if (left > 0) return refuse(refusal('locked-out', waitSentence(left, now, zone)))
  const known = store.settings.officer(officer) !== null
  if (await secrets.fits(known ? store.verifiers.of(officer) : null, secret)) {
    store.verifiers.clearFailures(officer)
    return accept(true)
  }
  if (known) store.verifiers.recordFailure(officer, now)
  const wait = waitLeft(store.verifiers.failures(officer), now)
  return refuse(wait > 0 ? refusal('locked-out', waitSentence(wait, now, zone)) : wrongSecret())
}

/** From October the next year's holidays are asked for. */
function calendarNotice(store: Store, now: IsoInstant): readonly string[] {
  const [office, calendar] = [store.settings.office(), store.settings.calendar()]
  if (!office || !calendar) return []
  const today = localDate(now, office.timeZone)
  return calendarWarnings(today, addDays(today, 92), calendar).filter((warning) => !warning.includes('periksa keputusan'))
}
