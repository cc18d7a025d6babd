import { checkNip } from '#domain/applicant/nip.ts'
import { mayAdminister } from '#domain/officer/rights.ts'
import type { Officer } from '#domain/officer/officer.ts'
import { type FieldMessage, type Refusal, refusal } from '#domain/refusal.ts'
import { accept, refuse } from '#domain/result.ts'
import type { Store } from '#store/store.ts'
import type { Handlers } from '../handler.ts'
import { fieldsRefusal } from '../input/input-refusal.ts'
import { perform } from '../perform.ts'
import type { Secrets } from '../session/secrets.ts'
import { secretProblem } from '../session/secret-rules.ts'
import { officeRoles } from '../setup/setup.ts'

/** Who works here, in which roles, with which PIN. */
export const officerHandlers = ({ store, secrets }: { readonly store: Store; readonly secrets: Secrets }): Pick<Handlers, 'officer.list' | 'officer.save'> => ({
  'officer.list': () => accept({ officers: store.settings.officers(), staysAdmin: store.settings.adminWhoStays(), roles: officeRoles() }),

  'officer.save': async ({ officer, secret }, caller) => {
    const before = obstacle(store, officer, secret)
    if (before) return refuse(before)
    const verifier = secret === '' ? null : await secrets.verifierOf(secret)
    // Another admin may have saved meanwhile.
    const since = verifier ? obstacle(store, officer, secret) : null
    if (since) return refuse(since)
    const saved = perform(store, caller, (tx) => {
      const type = store.settings.officer(officer.id) ? 'officer.changed' : 'officer.registered'
      tx.append({ aggregate: `officer:${officer.id}`, base: null, event: { type, version: 1, body: { ...officer, nip: checkNip(officer.nip).digits } } })
      if (verifier) tx.setVerifier(officer.id, verifier)
      return accept({})
    })
    // A fresh PIN ends the waiting for the old one.
    if (saved.ok && verifier) store.verifiers.clearFailures(officer.id)
    return saved
  },
})

function obstacle(store: Store, officer: Officer, secret: string): Refusal | null {
  const fields = problems(store, officer, secret)
  if (fields.length > 0) return fieldsRefusal(fields)
  const admins = store.settings.officers().filter((other) => other.id !== officer.id && mayAdminister(other))
  return admins.length === 0 && !mayAdminister(officer) ? refusal('last-admin', 'Harus ada paling sedikit satu Admin yang aktif. Jadikan petugas lain Admin dahulu.') : null
}

function problems(store: Store, officer: Officer, secret: string): readonly FieldMessage[] {
  const fields: FieldMessage[] = []
  const isNew = store.settings.officer(officer.id) === null
  if (isNew && secret === '') fields.push({ path: 'secret', message: 'Petugas baru belum punya PIN. Tulis PIN 6 angka atau kata sandi.' })
  const weak = secret === '' ? '' : secretProblem(secret, { name: officer.name, sample: store.settings.office()?.sample ?? false })
  if (weak !== '') fields.push({ path: 'secret', message: weak })
  const nip = officer.nip === '' ? '' : checkNip(officer.nip).problem
  if (nip !== '') fields.push({ path: 'officer.nip', message: nip })
  const known = new Set<string>(officeRoles().map((role) => role.id))
  const strange = officer.roles.findIndex(({ role }) => !known.has(role))
  if (strange >= 0) fields.push({ path: `officer.roles.${strange}.role`, message: 'Peran ini tidak dikenal. Pilih dari daftar.' })
  return fields
}
