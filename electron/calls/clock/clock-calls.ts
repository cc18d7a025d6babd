import { CLOCK_SAFE, clockRemedy, clockSaying } from '#domain/clock/clock-words.ts'
import { mayConfirmClock } from '#domain/clock/may-confirm-clock.ts'
import { refusal } from '#domain/refusal.ts'
import { accept, refuse } from '#domain/result.ts'
import type { Store } from '#store/store.ts'
import type { Handlers } from '../handler.ts'
import { perform } from '../perform.ts'
import { doubtNow } from './doubt-now.ts'
import { whoConfirms } from './who-confirms.ts'

/** A clock in doubt: what is said of it, and the officer who says that it is right. */
export const clockHandlers = (store: Store): Pick<Handlers, 'clock.state' | 'clock.confirm'> => ({
  'clock.state': (_, { officer, now }) => {
    const doubt = doubtNow(store, now)
    if (!doubt) return accept(null)
    const mayConfirm = mayConfirmClock(officer, doubt)
    return accept({ ...doubt, mayConfirm, saying: clockSaying(doubt), safe: CLOCK_SAFE, remedy: clockRemedy(mayConfirm ? '' : whoConfirms(store, doubt)) })
  },

  'clock.confirm': ({ today }, caller) => {
    const doubt = doubtNow(store, caller.now)
    if (!doubt) return accept({})
    if (!mayConfirmClock(caller.officer, doubt)) return refuse(refusal('no-right', `Ini bukan untuk Anda putuskan sendiri. Minta ${whoConfirms(store, doubt)} melihat tanggal komputer ini.`))
    if (today !== doubt.today) return refuse(refusal('moved-meanwhile', 'Tanggal komputer ini baru saja berubah. Baca lagi tanggalnya, lalu pastikan.'))
    return perform(store, caller, (tx) => {
      tx.confirmClock(doubt)
      return accept({})
    })
  },
})
