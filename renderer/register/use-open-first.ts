import { useEffect, useEffectEvent, useState } from 'react'

/**
 * Enter in the search field: once the rows answer what was typed (`ready`), the only one found is opened; of several the list takes the keys.
 * Never acts on the rows of an earlier text.
 */
export function useOpenFirst(ready: boolean, act: () => void): () => void {
  const [wanted, setWanted] = useState(0)
  const [done, setDone] = useState(0)
  const perform = useEffectEvent(act)
  if (wanted !== done && ready) setDone(wanted)
  useEffect(() => {
    if (done > 0) perform()
  }, [done])
  return () => setWanted(wanted + 1)
}
