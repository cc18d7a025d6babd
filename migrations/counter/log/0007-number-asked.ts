import type { Migration } from '../migration.ts'

/** Nothing moves: an older Loket does not know that a letter's number can be asked for, and must not take a log that may say so. */
export const numberAsked: Migration = { name: '0007-number-asked', statements: () => [] }
