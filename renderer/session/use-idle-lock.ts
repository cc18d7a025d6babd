import { useEffect } from 'react'
import { touched, untouched } from '../host/signs-of-life.ts'
import { lock } from './lock-store.ts'

const LOOK_EVERY_MS = 5_000

/** Locks after so many minutes without a key or the mouse; a PC that slept through them locks on waking. */
export function useIdleLock(minutes: number, watching: boolean): void {
  useEffect(() => {
    if (!watching) return undefined
    touched()
    const look = window.setInterval(() => {
      if (untouched() >= minutes * 60_000) lock()
    }, LOOK_EVERY_MS)
    return () => window.clearInterval(look)
  }, [minutes, watching])
}
