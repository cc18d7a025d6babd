import type { Migration } from '../migration.ts'

/** Nothing moves: an older Loket does not know that a PC can tell of rows of the office's stream that changed on its disk. */
export const streamFetchedAgain: Migration = { name: '0008-stream-fetched-again', statements: () => [] }
