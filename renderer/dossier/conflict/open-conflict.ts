import type { DossierView } from '../view.ts'

/** What two counters did at once on a dossier. */
export type OpenConflict = NonNullable<DossierView['conflict']>
