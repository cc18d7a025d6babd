import { useEffect, useState } from 'react'

/** How long the buttons rest after the dossier moved: a double press must not fall on the next step's button. Milliseconds. */
const REST = 700

/** False for a moment after `state` changed; true from the start for the first. */
export function useSettled(state: string): boolean {
  const [settled, setSettled] = useState(state)
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(state), REST)
    return () => window.clearTimeout(timer)
  }, [state])
  return settled === state
}
