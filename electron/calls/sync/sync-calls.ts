import type { DeviceId, IsoInstant } from '#domain/ids.ts'
import { refusal } from '#domain/refusal.ts'
import { accept, refuse } from '#domain/result.ts'
import type { CallOutput } from '#protocol/calls.ts'
import { qrSvg } from '#documents/qr.ts'
import type { Store } from '#store/store.ts'
import { noDossier } from '../dossier/carry-out.ts'
import type { Handlers } from '../handler.ts'
import { alreadyEstablished } from '../setup/establish.ts'
import { marksOf } from './marks-of.ts'
import { perform } from '../perform.ts'
import type { OfficeSync } from './office-sync.ts'

type Names = 'sync.standing' | 'sync.join' | 'setup.join' | 'sync.code' | 'sync.devices' | 'sync.rename' | 'sync.revoke' | 'sync.admit' | 'sync.marks'

export interface SyncCallParts {
  readonly store: Store
  readonly sync: OfficeSync
  /** Closes the counter and opens it anew, once the answer at hand is given. */
  readonly reopen: () => void
}

/** The office's server and its PCs. */
export const syncHandlers = ({ store, sync, reopen }: SyncCallParts): Pick<Handlers, Names> => {
  const join = async (code: string) => {
    // The server may have another address now, or this PC may have lost its keys: then it joins once more.
    if (sync.line.state === 'in-touch') return refuse(refusal('already-joined', 'Komputer ini sudah bergabung dan terhubung dengan server kantor.'))
    const joined = await sync.join(code)
    if (joined.ok) reopen()
    return joined
  }
  return {
    'sync.standing': () => accept(standingOf(store, sync)),

    'sync.join': ({ code }) => join(code),

    'setup.join': ({ code }) => (store.settings.office() ? refuse(alreadyEstablished()) : join(code)),

    'sync.code': async ({ name }, { now }) => {
      const made = await sync.makeCode(name)
      if (!made.ok) return made
      const { code, qr, minutes } = made.value
      return accept({ code, qr, picture: qrSvg(qr), expires: new Date(Date.parse(now) + minutes * 60_000).toISOString() as IsoInstant })
    },

    'sync.devices': () => accept({ devices: sync.devices().map((one) => ({ ...one, lastAct: store.sync?.lastActOf(one.device) ?? null, own: one.device === store.device, held: heldOf(store, one.device).length })) }),

    'sync.rename': ({ device, name }) => sync.rename(device, name),

    'sync.revoke': ({ device }) =>
      device === store.device ? refuse(refusal('in-use', 'Komputer ini sendiri tidak bisa dicabut dari sini. Lakukan dari komputer lain.')) : sync.revoke(device),

    'sync.admit': ({ device }, caller) => {
      const last = heldOf(store, device).at(-1)
      if (!last) return refuse(refusal('not-found', 'Tidak ada pekerjaan komputer itu yang menunggu persetujuan. Mungkin admin lain sudah menerimanya.'))
      return perform(store, caller, (tx) => {
        tx.admitQuarantined(device, last.seq)
        return accept({})
      })
    },

    'sync.marks': ({ dossier }) => (store.dossiers.state(dossier) ? accept({ marks: marksOf(store, dossier) }) : refuse(noDossier())),
  }
}

/** In the order of its chain. */
const heldOf = ({ sync }: Store, device: DeviceId) => (sync?.quarantined() ?? []).filter((event) => event.device === device).toSorted((one, other) => one.seq - other.seq)

function standingOf(store: Store, { line, term }: OfficeSync): CallOutput<'sync.standing'> {
  const membership = store.membership.read()
  const { state, contact, problem, serverHead } = line
  const here = store.sync?.head().g ?? 0
  return {
    state,
    since: state === 'in-touch' ? null : contact,
    problem,
    address: membership ? `${membership.host}:${membership.port}` : '',
    serves: membership?.serves ?? false,
    own: membership && { code: membership.code, name: membership.name },
    term,
    acts: store.sync?.waiting() ?? { kept: 0, sent: 0, applied: 0 },
    awaitsUpgrade: awaitsUpgrade(store),
    fetching: serverHead !== null && here < serverHead ? { done: here, total: serverHead } : null,
  }
}

function awaitsUpgrade({ dossiers }: Store): CallOutput<'sync.standing'>['awaitsUpgrade'] {
  const waiting = dossiers.waiting()
  const ofDossiers = waiting.filter((aggregate) => aggregate.startsWith('dossier:')).length
  return { dossiers: ofDossiers, settings: waiting.length - ofDossiers }
}
