import type { ClockDoubt } from '#domain/clock/clock-doubt.ts'
import { mayConfirmClock } from '#domain/clock/may-confirm-clock.ts'
import type { Store } from '#store/store.ts'

/** More names help nobody. */
const NAMED = 3

/** Whom to call: the first few officers who may say that the date is right, "Nurul Hidayati, Ratna Dewanti, atau Hendra Wijaya". */
export function whoConfirms({ settings }: Pick<Store, 'settings'>, doubt: ClockDoubt): string {
  const names = settings.officers().filter((officer) => mayConfirmClock(officer, doubt)).slice(0, NAMED).map(({ name }) => name)
  const last = names.pop()
  if (last === undefined) return 'Admin'
  return names.length === 0 ? last : `${names.join(', ')}${names.length > 1 ? ',' : ''} atau ${last}`
}
