import type { ClockDoubt } from '#domain/clock/clock-doubt.ts'
import { clockRemedy, clockSaying } from '#domain/clock/clock-words.ts'
import { mayConfirmClock } from '#domain/clock/may-confirm-clock.ts'
import { type Refusal, refusal } from '#domain/refusal.ts'
import type { Officer } from '#domain/officer/officer.ts'
import type { Store } from '#store/store.ts'
import { whoConfirms } from './who-confirms.ts'

/** Why nothing is numbered or dated just now, and what to do: for the officer who wanted it. `meanwhile` = what can be done all the same. */
export function clockRefusal(store: Pick<Store, 'settings'>, doubt: ClockDoubt, officer: Officer, meanwhile = ''): Refusal {
  const whom = mayConfirmClock(officer, doubt) ? '' : whoConfirms(store, doubt)
  return refusal('clock-doubtful', `${clockSaying(doubt)} Nomor dan tanggal surat ditahan dahulu; yang Anda ketik tetap ada. ${meanwhile}${clockRemedy(whom)}`)
}

/** Of a number that would only be shown. */
export const previewWaits = (): Refusal => refusal('clock-doubtful', 'Nomor dan janji selesai menunggu tanggal komputer dipastikan (lihat di atas layar). Berkas tetap bisa diisi dan disimpan untuk diperiksa nanti.')
