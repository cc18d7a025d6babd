import { outcomeTakesEveryTurn } from '../outcomes.ts'
import type { Effect, Outcome } from '../procedure.ts'

/** Of several actors in order, each initials and signs; the first prepares; the rest happens when the last leaves the step. */
export function effectsOfTurn(outcome: Outcome, turn: number, lastTurn: boolean): readonly Effect[] {
  if (!outcomeTakesEveryTurn(outcome)) return outcome.effects
  return outcome.effects.filter((effect) => {
    if (effect.do === 'initial' || effect.do === 'sign') return true
    return effect.do === 'prepare' ? turn === 0 : lastTurn
  })
}
