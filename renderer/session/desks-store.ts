import { create } from 'zustand'
import type { SignedIn } from './session-state.ts'

interface DesksState {
  /** Officers whose screens are alive at this PC, the newest last. */
  readonly desks: readonly SignedIn[]
}

/** A few at most: whoever comes back finds what was typed; a fifth puts the first away (drafts are kept by the counter). */
const AT_MOST = 4

export const useDesks = create<DesksState>(() => ({ desks: [] }))

export function seat(officer: SignedIn): void {
  useDesks.setState(({ desks }) => {
    const others = desks.filter((other) => other.id !== officer.id)
    const stays = desks.some((other) => other.id === officer.id)
    return { desks: stays ? desks.map((other) => (other.id === officer.id ? officer : other)) : [...others, officer].slice(-AT_MOST) }
  })
}

export const putAway = (officer: string): void => useDesks.setState(({ desks }) => ({ desks: desks.filter((other) => other.id !== officer) }))
