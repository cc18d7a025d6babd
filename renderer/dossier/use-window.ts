import { useState } from 'react'
import type { CallOutput } from '#protocol/calls.ts'
import { isOfLetter, openedAnew } from './letters/letter-window.ts'
import type { DossierView } from './view.ts'
import type { DossierWindow } from './window.ts'

type Acted = CallOutput<'dossier.act'>

interface Done extends Acted {
  /** The page as it was when that was done. */
  readonly on: DossierView
}

/** The window over the page, and what was done last; that is told until somebody moves the dossier on. */
export function useWindow(view: DossierView) {
  const [window, setWindow] = useState<DossierWindow | null>(null)
  const [done, setDone] = useState<Done | null>(null)
  const [after, setAfter] = useState<string | null>(null)
  const [waiting, setWaiting] = useState<DossierWindow | null>(null)
  // Right after an act the new reading is still on its way: a letter's window opened now would repeat what was just done, so it waits for it.
  const stale = done?.on === view
  if (waiting !== null && !stale) {
    setWaiting(null)
    setWindow(openedAnew(waiting, view))
  }
  // Its own move may come with a later reading than the first: a dossier that another PC held is taken before.
  if (done !== null && after === null && lastMove(view) !== lastMove(done.on)) setAfter(lastMove(view))
  const movedOn = after !== null && after !== lastMove(view)
  const did = (result: Acted): void => {
    setDone({ ...result, on: view })
    setAfter(null)
  }
  return {
    window,
    done: movedOn ? null : done,
    open: (next: DossierWindow | null): void => (stale && isOfLetter(next) ? setWaiting(next) : setWindow(next)),
    /** Done by a key alone: a window opened meanwhile stays. */
    tell: did,
    /** Done in the window, which is shut then. */
    take: (result: Acted): void => {
      did(result)
      setWindow(null)
    },
  }
}

const lastMove = ({ base }: DossierView): string => `${base.device} ${base.seq}`
