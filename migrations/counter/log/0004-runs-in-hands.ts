import type { Migration } from '../migration.ts'

/** Nothing moves: an older Loket does not know the events of who gives which numbers, and must not take a log that may have them. */
export const runsInHands: Migration = { name: '0004-runs-in-hands', statements: () => [] }
