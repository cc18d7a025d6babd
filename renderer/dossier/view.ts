import type { CallInput, CallOutput } from '#protocol/calls.ts'

export type DossierView = CallOutput<'dossier.open'>
export type DossierAction = DossierView['actions'][number]
export type Ask = DossierAction['asks'][number]
export type ActInput = CallInput<'dossier.act'>

/** Every part of the page is drawn from the one reading. */
export interface OfView {
  readonly view: DossierView
}

/** What a window over the page is made with: the dossier as the officer saw it, so that an act is refused if it moved meanwhile. */
export interface OfWindow extends OfView {
  readonly onClose: () => void
  /** Done: what to say, and the paper that came with it. */
  readonly onDone: (done: CallOutput<'dossier.act'>) => void
}
