import type { OfficerId } from '#domain/ids.ts'
import { refusal } from '#domain/refusal.ts'
import { accept, refuse } from '#domain/result.ts'
import type { Store } from '#store/store.ts'
import type { Backups } from '../backup/backups.ts'
import type { Handlers } from '../handler.ts'
import { updateMomentWords } from './update-moment-words.ts'
import type { Updates } from './updates.ts'

type Names = 'update.state' | 'update.look' | 'update.take' | 'update.order' | 'update.drop'

const SHOWN = 50

/** What the calls of this room need of the counter. */
export interface UpdateParts {
  readonly store: Store
  readonly updates: Updates
  readonly backups: Backups
}

/** Updates from a stick or the office's server: looked at, copied here, and installed when Loket is closed. */
export const updateHandlers = ({ store, updates, backups }: UpdateParts): Pick<Handlers, Names> => {
  const nameOf = (id: string): string => store.settings.officers().find((officer) => officer.id === (id as OfficerId))?.name ?? ''
  return {
    'update.state': () => {
      const { history, refusal: trouble, ...standing } = updates.standing
      return accept({ ...standing, problem: trouble?.message ?? '', history: history.slice(-SHOWN).toReversed().map((moment) => ({ at: moment.at, said: updateMomentWords(moment, nameOf(moment.officer)) })) })
    },

    'update.look': ({ source }) => updates.look(source),

    'update.take': ({ version }, { officer }) => updates.take(version, officer.id),

    'update.order': async ({ version, withoutBackup }, { officer }) => {
      if (!withoutBackup && !(await isLevel(backups))) return refuse(refusal('backup-missing', NO_BACKUP))
      return updates.order(version, officer.id, withoutBackup)
    },

    'update.drop': async (_, { officer }) => {
      await updates.drop(officer.id)
      return accept({})
    },
  }
}

const NO_BACKUP = 'Cadangan belum sampai pekerjaan terakhir, jadi pembaruan belum dipesan. Pasang diska cadangan dan coba lagi, atau tandai “Pasang tanpa cadangan terbaru”.'

/** Whether everything done so far is in the backup, once that was tried. */
export async function isLevel(backups: Backups): Promise<boolean> {
  if (backups.status.state === 'off') return false
  await backups.look()
  return backups.status.state === 'level'
}
