import type { Chance } from '../../electron/sample/chance.ts'

/** What an office has much of on one day and little on another: shares of its acts, of a hundred; all else is work at dossiers. */
export interface Day {
  /** What an admin does about numbers. */
  readonly numbers: number
  /** Letters of a book whose numbers are asked for. */
  readonly asked: number
  readonly received: number
  /** Names of officers that are put right. */
  readonly names: number
}

const USUAL: Day = { numbers: 12, asked: 3, received: 12, names: 6 }
const FULL: readonly [Day, ...Day[]] = [{ ...USUAL, names: 40 }, { ...USUAL, numbers: 40 }, { ...USUAL, numbers: 20, asked: 30 }]

export const dayOf = (chance: Chance): Day => (chance.happens(45) ? chance.oneOf(FULL) : USUAL)
