import type { Store } from '#store/store.ts'

/** Where no office is set up yet nobody is idle. */
export const idleMinutesOf = (store: Store): number => store.settings.office()?.policy.idleMinutes ?? 240
