import { useEffect, useEffectEvent } from 'react'

/** Once, when the screen comes up. */
export function useArrival(act: () => void): void {
  const arrive = useEffectEvent(act)
  useEffect(() => arrive(), [])
}
