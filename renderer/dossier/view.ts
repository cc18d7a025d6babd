import type { CallInput, CallOutput } from '#protocol/calls.ts'

export type DossierView = CallOutput<'dossier.open'>
export type DossierAction = DossierView['actions'][number]
export type ActInput = CallInput<'dossier.act'>

/** Every part of the page is drawn from the one reading. */
export interface OfView {
  readonly view: DossierView
}
