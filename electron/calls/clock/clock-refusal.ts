import type { ClockDoubt } from '#domain/clock/clock-doubt.ts'
import { clockRemedy, clockSaying } from '#domain/clock/clock-words.ts'
import { mayConfirmClock } from '#domain/clock/may-confirm-clock.ts'
import { type FieldMessage, type Refusal, refusal } from '#domain/refusal.ts'
import type { Officer } from '#domain/officer/officer.ts'
import type { Store } from '#store/store.ts'
import { whoConfirms } from './who-confirms.ts'

/** Why nothing is numbered or dated just now, and what to do: for the officer who wanted it. */
export function clockRefusal(store: Pick<Store, 'settings'>, doubt: ClockDoubt, officer: Officer, fields: readonly FieldMessage[] = []): Refusal {
  const whom = mayConfirmClock(officer, doubt) ? '' : whoConfirms(store, doubt)
  return refusal('clock-doubtful', `${clockSaying(doubt)} Nomor dan tanggal surat ditahan dahulu; yang Anda ketik tetap ada. ${clockRemedy(whom)}`, fields)
}
