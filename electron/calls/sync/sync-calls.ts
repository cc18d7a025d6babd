import type { DeviceId } from '#domain/ids.ts'
import { refusal } from '#domain/refusal.ts'
import { accept, refuse } from '#domain/result.ts'
import type { Store } from '#store/store.ts'
import { noDossier } from '../dossier/no-dossier.ts'
import { readNow } from '../dossier/reading.ts'
import type { Handlers } from '../handler.ts'
import { alreadyEstablished } from '../setup/establish.ts'
import { heldOn } from './held-on.ts'
import { marksOf } from './marks-of.ts'
import { perform } from '../perform.ts'
import { shownCode } from './shown-code.ts'
import type { OfficeSync } from './office-sync.ts'
import { standingOf } from './standing-of.ts'
import { unheardPcs } from './unheard-pcs.ts'

type Names = 'sync.standing' | 'sync.join' | 'setup.join' | 'sync.code' | 'sync.devices' | 'sync.unheard' | 'sync.rename' | 'sync.revoke' | 'sync.admit' | 'sync.marks'

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
      return made.ok ? accept(shownCode(made.value, now)) : made
    },

    'sync.devices': () => {
      const devices = sync.devices()
      const named = (earlier: DeviceId) => devices.filter(({ device }) => device === earlier).map(({ name, code }) => ({ name, code }))
      return accept({
        devices: devices.map((one) => {
          const held = heldOf(store, one.device)
          return { ...one, dataOf: one.dataOf.flatMap(named), lastAct: store.sync?.lastActOf(one.device) ?? null, own: one.device === store.device, held: held.length, heldOn: heldOn(store, held) }
        }),
      })
    },

    'sync.unheard': (_, { now }) => accept({ computers: unheardPcs(readNow(store, now), sync.devices()) }),

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

    'sync.marks': ({ dossier }) => (store.dossiers.state(dossier) ? accept({ marks: marksOf(store, dossier) }) : refuse(noDossier(store, dossier))),
  }
}

const heldOf = ({ sync }: Store, device: DeviceId) => sync?.quarantinedOf(device) ?? []
