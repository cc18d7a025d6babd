import { type ClockDoubt, clockDoubt } from '#domain/clock/clock-doubt.ts'
import type { IsoInstant } from '#domain/ids.ts'
import type { Store } from '#store/store.ts'

/** What is odd about the PC's clock now, looked at anew each time: set right, it is believed at once. Null where nothing is. */
export function doubtNow({ trusted, settings }: Pick<Store, 'trusted' | 'settings'>, now: IsoInstant): ClockDoubt | null {
  const office = settings.office()
  return office && trusted !== null ? clockDoubt(now, trusted, office.timeZone) : null
}
