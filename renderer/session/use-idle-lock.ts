import { useEffect } from 'react'
import { lock } from './lock-store.ts'

const SIGNS_OF_LIFE = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const
const LOOK_EVERY_MS = 5_000

/** Locks after so many minutes without a key or the mouse; a PC that slept through them locks on waking. */
export function useIdleLock(minutes: number, watching: boolean): void {
  useEffect(() => {
    if (!watching) return undefined
    let last = Date.now()
    const alive = (): void => {
      last = Date.now()
    }
    const look = window.setInterval(() => {
      // A clock set back: the wait begins anew.
      last = Math.min(last, Date.now())
      if (Date.now() - last >= minutes * 60_000) lock()
    }, LOOK_EVERY_MS)
    SIGNS_OF_LIFE.forEach((sign) => window.addEventListener(sign, alive, { capture: true, passive: true }))
    return () => {
      window.clearInterval(look)
      SIGNS_OF_LIFE.forEach((sign) => window.removeEventListener(sign, alive, { capture: true }))
    }
  }, [minutes, watching])
}
