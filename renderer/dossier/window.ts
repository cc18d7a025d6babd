import type { ShownPaper } from '../paper/paper-dialog.tsx'
import type { DossierAction, DossierView } from './view.ts'

/** The window over a dossier's page. An act keeps the dossier as the officer saw it when the window opened. */
export type DossierWindow =
  | { readonly what: 'act'; readonly action: DossierAction; readonly view: DossierView }
  | { readonly what: 'resubmit' | 'withdraw'; readonly view: DossierView }
  | { readonly what: 'note' | 'print' | 'copy' }
  | { readonly what: 'paper'; readonly paper: ShownPaper & { readonly kind: DossierView['papers'][number]['kind'] | null }; readonly fresh: boolean }
