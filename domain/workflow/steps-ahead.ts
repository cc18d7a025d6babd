import { findStep } from './find-step.ts'
import { allOutcomesOf } from './outcomes.ts'
import type { Outcome, Procedure, Step, Target } from './procedure.ts'

/** The step itself and every step it may lead to by outcomes of which `follows` is true: unless told, those that go on. */
export function stepsAhead(procedure: Procedure, from: Step, follows: (outcome: Outcome) => boolean = goesOn): ReadonlySet<Step> {
  const seen = new Set([from])
  for (const step of seen) {
    for (const { to } of allOutcomesOf(step).filter(follows)) {
      const next = stepOf(procedure, to)
      if (next) seen.add(next)
    }
  }
  return seen
}

/** The step a target leads to, at once or after the applicant came back; null at an end and where there is no such step. */
export function stepOf(procedure: Procedure, to: Target): Step | null {
  if ('end' in to) return null
  return findStep(procedure, 'step' in to ? to.step : to.waitForApplicant.resume)
}

export const goesOn = (outcome: Outcome): boolean => outcome.kind === 'forward' || outcome.kind === 'advise'
