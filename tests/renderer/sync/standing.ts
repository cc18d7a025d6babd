import type { Standing } from '../../../renderer/sync/sync-words.ts'

/** Of a PC that works alone. */
export const ALONE: Standing = { state: 'alone', since: null, problem: '', address: '', serves: false, own: null, term: null, acts: { kept: 0, sent: 0, applied: 0, hereOnly: 0, conflict: 0, held: 0 }, heldDossiers: 0, scans: { unsent: 0, wanted: 0 }, incidents: 0, awaitsUpgrade: { dossiers: 0, settings: 0 }, fetching: null, foldingAgain: null }
