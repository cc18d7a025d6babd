import type { DossierView } from '../view.ts'
import type { DossierWindow } from '../window.ts'
import { ACT_WINDOWS, nextLetterAct } from './letter-acts.ts'

type LetterWindow = Extract<DossierWindow, { readonly what: `letter-${string}` }>

export const isOfLetter = (window: DossierWindow | null): window is LetterWindow => window?.what.startsWith('letter-') === true

/** A window asked for over an older reading, over the one that is there now: the same act at the same letter if it may still be done, else whatever comes next; null when nothing does. */
export function openedAnew(window: DossierWindow, view: DossierView): DossierWindow | null {
  if (!isOfLetter(window)) return window
  const letter = view.documents.find((one) => one.id === window.letter.id)
  if (letter?.may.some((act) => ACT_WINDOWS[act] === window.what && (act !== 'draft' || letter.content === null)) === true) return { what: window.what, letter, view }
  const next = nextLetterAct(view)
  return next && { what: ACT_WINDOWS[next.act], letter: next.letter, view }
}
