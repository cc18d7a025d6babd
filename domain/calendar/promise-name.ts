import type { PromisedDate } from '../dossier/promised-date.ts'

/** What the date is called wherever it stands: only what the SOP or the office declared is a promise. */
export const promiseName = ({ source }: Pick<PromisedDate, 'source'>): string => (source === 'estimate' ? 'Perkiraan selesai' : 'Dijanjikan selesai')
