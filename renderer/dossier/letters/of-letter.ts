import type { DossierView, OfWindow } from '../view.ts'

export type Letter = DossierView['documents'][number]

/** A window over one letter, as the officer saw it when the window opened. */
export interface OfLetter extends OfWindow {
  readonly letter: Letter
}
