import type { Opening } from '#protocol/opening.ts'
import type { OpeningStep } from '#store/opening-step.ts'
import { openingWords } from './opening-words.ts'

/** Folding that ends sooner is not spoken of: milliseconds. */
const QUIET_MS = 300
/** Between two words about the same work: milliseconds. */
const PAUSE_MS = 250

/**
 * Tells of what opening takes long over, some times a second. What cannot be spoken of while it goes on (a thread that waits for SQLite says nothing) is told of before it begins.
 * `clock` gives milliseconds that only grow.
 */
export function openingTeller(tell: (opening: Opening) => void, clock: () => number): (step: OpeningStep) => void {
  let work: OpeningStep['work'] | null = null
  let began = 0
  let told = -Infinity
  return (step) => {
    const now = clock()
    if (step.work !== work) {
      work = step.work
      began = now
      told = step.work === 'fold' ? now + QUIET_MS - PAUSE_MS : -Infinity
    }
    if (now - told < PAUSE_MS) return
    told = now
    tell(openingWords(step, now - began))
  }
}
