import { SHARED_BOOKS } from '../../electron/sample/books-of-several-counters.ts'

type Shared = typeof SHARED_BOOKS

/** A counter asks for more with every applicant: numbers pass from hand to hand all the time. */
const FROM_HAND_TO_HAND: Shared = {
  register: { sharing: { preset: 'slices', slice: 2 } },
  permit: { sharing: { preset: 'asked', slice: 50 } },
  'outgoing-letter': { sharing: { preset: 'one-hand', slice: 50 } },
}

/** How the office's counters give from its books: every second seed each registers for itself, every other all register from one run's slices and letters wait for their numbers. */
export const booksBySeed = (seed: number): Shared => (seed % 2 === 0 ? SHARED_BOOKS : FROM_HAND_TO_HAND)
