import { createContext, useContext } from 'react'
import type { IsoDate } from '#domain/ids.ts'

const onThisPc = (): IsoDate => {
  const now = new Date()
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}` as IsoDate
}

/** Today on the office's wall; the frame gives the office's own clock. */
export const TodayContext = createContext<() => IsoDate>(onThisPc)

export const useToday = (): IsoDate => useContext(TodayContext)()
