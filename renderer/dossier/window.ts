import type { ShownPaper } from '../paper/paper-dialog.tsx'
import type { DossierAction, DossierView } from './view.ts'

type Letter = DossierView['documents'][number]
type Disposition = DossierView['dispositions'][number]

/** The window over a dossier's page. An act keeps the dossier as the officer saw it when the window opened. */
export type DossierWindow =
  | { readonly what: 'act'; readonly action: DossierAction; readonly view: DossierView }
  | { readonly what: 'resubmit' | 'withdraw' | 'correct'; readonly view: DossierView }
  | { readonly what: 'letter-draft' | 'letter-sign' | 'letter-number'; readonly letter: Letter; readonly view: DossierView }
  | { readonly what: 'conflict'; readonly conflict: NonNullable<DossierView['conflict']> }
  | { readonly what: 'disposition'; readonly parent: Disposition | null }
  | { readonly what: 'disposition-done'; readonly disposition: Disposition }
  | { readonly what: 'print' }
  | { readonly what: 'note' | 'copy' | 'notice' | 'archive' | 'survey' | 'external' }
  | { readonly what: 'paper'; readonly paper: ShownPaper & { readonly kind: DossierView['papers'][number]['kind'] | null }; readonly fresh: boolean }
