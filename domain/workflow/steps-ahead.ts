import { findStep } from './find-step.ts'
import type { Outcome, Procedure, Step } from './procedure.ts'

/** The step itself and every step it may lead to by outcomes of which `follows` is true: unless told, those that go on. */
export function stepsAhead(procedure: Procedure, from: Step, follows: (outcome: Outcome) => boolean = goesOn): ReadonlySet<Step> {
  const seen = new Set([from])
  for (const step of seen) {
    for (const { to } of step.outcomes.filter(follows)) {
      const next = 'step' in to ? findStep(procedure, to.step) : 'waitForApplicant' in to ? findStep(procedure, to.waitForApplicant.resume) : null
      if (next) seen.add(next)
    }
  }
  return seen
}

const goesOn = (outcome: Outcome): boolean => outcome.kind === 'forward' || outcome.kind === 'advise'
