import type { IsoInstant, OfficerId } from '#domain/ids.ts'
import type { Officer } from '#domain/officer/officer.ts'
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
  /** Its own history lies beside the keys, where no chain holds it. */
  const written = (about: string, { officer, now }: { readonly officer: Officer; readonly now: IsoInstant }): void => { store.views.record({ officer: officer.id, at: now, what: 'update', about }) }
  return {
    'update.state': () => {
      const { history, refusal: trouble, ...standing } = updates.standing
      return accept({ ...standing, problem: trouble?.message ?? '', history: history.slice(-SHOWN).toReversed().map((moment) => ({ at: moment.at, said: updateMomentWords(moment, nameOf(moment.officer)) })) })
    },

    'update.look': ({ source }) => updates.look(source),

    'update.take': ({ version }, caller) => {
      const taken = updates.take(version, caller.officer.id)
      if (taken.ok) written(`take ${version}`, caller)
      return taken
    },

    'update.order': async ({ version, withoutBackup }, caller) => {
      if (!withoutBackup && !(await isLevel(backups))) return refuse(refusal('backup-missing', NO_BACKUP))
      const ordered = updates.order(version, caller.officer.id, withoutBackup)
      if (ordered.ok) written(`order ${version}${withoutBackup ? ' unbacked' : ''}`, caller)
      return ordered
    },

    'update.drop': async (_, caller) => {
      await updates.drop(caller.officer.id)
      written('drop', caller)
      return accept({})
    },
  }
}

const NO_BACKUP = 'Cadangan belum sampai pekerjaan terakhir, jadi pembaruan belum dipesan. Pasang disk cadangan dan coba lagi, atau tandai “Pasang tanpa cadangan terbaru”.'

/** Whether everything done so far is in the backup, once that was tried. */
export async function isLevel(backups: Backups): Promise<boolean> {
  if (backups.status.state === 'off') return false
  await backups.look()
  return backups.status.state === 'level'
}
