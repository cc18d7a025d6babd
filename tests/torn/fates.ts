import type { Chance } from '../../electron/sample/chance.ts'

/** What the medium does to a picture beyond the power cut. */
export type Fate = 'log' | 'attachments' | 'register' | 'sound'

const times = (count: number, fate: Fate): readonly Fate[] => Array.from({ length: count }, () => fate)
const DECK: readonly Fate[] = [...times(4, 'log'), ...times(3, 'attachments'), ...times(5, 'register'), ...times(12, 'sound')]

/** Dealt like cards, so that a short run has its share of each, whatever else its luck decides. */
export class Fates {
  readonly #chance: Chance
  #left: Fate[] = []

  constructor(chance: Chance) {
    this.#chance = chance
  }

  next(): Fate {
    if (this.#left.length === 0) this.#left = [...DECK]
    const [fate = 'sound'] = this.#left.splice(this.#chance.between(0, this.#left.length - 1), 1)
    return fate
  }
}
