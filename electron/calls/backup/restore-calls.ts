import { refusal } from '#domain/refusal.ts'
import { accept, refuse } from '#domain/result.ts'
import type { Store } from '#store/store.ts'
import type { Handlers } from '../handler.ts'
import { alreadyEstablished } from '../setup/establish.ts'
import type { Backups, FoundOnStick } from './backups.ts'

type Names = 'restore.places' | 'restore.find' | 'restore.begin' | 'restore.state' | 'restore.drop' | 'restore.use'

/** At first start a backup may be put on this computer instead of setting an office up. `reopen` opens the counter anew once this answer is given. */
export const restoreHandlers = (store: Store, backups: Backups, reopen: () => void): Pick<Handlers, Names> => {
  const established = () => (store.settings.office() ? refuse(alreadyEstablished()) : null)
  return {
    'restore.places': async () => established() ?? accept((await Promise.all((await backups.places()).map((place) => backups.find(place)))).flat().toSorted(newestFirst)),

    'restore.find': async ({ folder }) => {
      const refused = established()
      if (refused) return refused
      const found = await backups.find(folder)
      const message = 'Tidak ada cadangan Loket di folder ini. Periksa apakah disknya terpasang dan alamatnya benar.'
      return found.length === 0 ? refuse(refusal('not-found', message, [{ path: 'folder', message }])) : accept(found)
    },

    'restore.begin': ({ folder, passPhrase }) => established() ?? backups.beginRestore(folder, passPhrase),

    'restore.state': () => established() ?? accept({ ...backups.restore, refusal: backups.restore.refusal && { ...backups.restore.refusal } }),

    'restore.drop': async () => {
      const refused = established()
      if (refused) return refused
      await backups.dropRestore()
      return accept({})
    },

    'restore.use': () => {
      const refused = established()
      if (refused) return refused
      if (backups.restore.state !== 'prepared') return refuse(refusal('not-found', 'Belum ada data pulihan yang siap dipakai. Pulihkan dahulu dari cadangan.'))
      reopen()
      return accept({})
    },
  }
}

const newestFirst = (one: FoundOnStick, other: FoundOnStick): number => (one.at < other.at ? 1 : -1)
