import type { EventRef } from '../ids.ts'

/**
 * The rule of the stream: a transition applies if it builds upon the last applied one of its aggregate, the first upon nothing; any other is in conflict,
 * as is all that builds on it. Facts (base null after the first) always apply and are not asked here.
 */
export const transitionApplies = (base: EventRef | null, last: EventRef | null): boolean =>
  base === null || last === null ? base === last : base.device === last.device && base.seq === last.seq
