import { refusal } from '#domain/refusal.ts'
import { accept, refuse } from '#domain/result.ts'
import type { Handlers } from '../handler.ts'
import { fieldsRefusal } from '../input/input-refusal.ts'
import { perform } from '../perform.ts'
import { type SecretCheck, wrongSecret } from './check-secret.ts'
import type { Secrets } from './secrets.ts'
import { secretProblem } from './secret-rules.ts'
import { sessionState, signedIn, type StateParts } from './session-state.ts'

type Names = 'session.state' | 'session.logIn' | 'session.lock' | 'session.logOut' | 'session.changeSecret'

export interface SessionParts extends StateParts {
  readonly secrets: Secrets
  readonly checkSecret: SecretCheck
}

/** Logging in and out, the lock, and the own PIN. */
export const sessionHandlers = ({ store, sessions, secrets, checkSecret, version }: SessionParts): Pick<Handlers, Names> => ({
  'session.state': (_, { client, now }) => accept(sessionState({ store, sessions, version }, client, now)),

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
