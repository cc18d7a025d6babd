import { useEffect, useEffectEvent, useRef } from 'react'

/** Runs once the component has left the screen; StrictMode's rehearsal of leaving does not count. */
export function useLeave(run: () => void): void {
  const here = useRef(false)
  const left = useEffectEvent(() => {
    if (!here.current) run()
  })
  useEffect(() => {
    here.current = true
    return () => {
      here.current = false
      queueMicrotask(left)
    }
  }, [])
}
