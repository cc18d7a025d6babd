import type { DossierView } from './view.ts'

/** Place of what was typed in a window of this dossier, as `useUnsaved` keeps it. Once the dossier has moved, the same window starts anew. */
export const typedHere = ({ row, base }: Pick<DossierView, 'row' | 'base'>, window: string): string => `berkas ${row.dossier} ${base.device} ${base.seq} ${window}`
