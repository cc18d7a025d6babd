import type { Migration } from '../migration.ts'

/** Nothing moves: an older Loket does not know that a PC can take a dossier another one holds. */
export const dossierTaken: Migration = { name: '0009-dossier-taken', statements: () => [] }
