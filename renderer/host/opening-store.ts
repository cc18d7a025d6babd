import { create } from 'zustand'
import type { Opening } from '#protocol/opening.ts'

interface OpeningState {
  /** What opening the register takes long over; null while it is open, or opens in no time. */
  readonly opening: Opening | null
}

/** As the host says. */
export const useOpening = create<OpeningState>(() => ({ opening: null }))
