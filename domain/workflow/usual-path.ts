import type { DossierFacts } from './condition.ts'
import { findStep } from './find-step.ts'
import { outcomesOf } from './outcomes.ts'
import type { Procedure, Step } from './procedure.ts'

/** The steps a dossier passes when each has its usual outcome. */
export function usualPath(procedure: Procedure, facts: DossierFacts): readonly Step[] {
  const path: Step[] = []
  let step = findStep(procedure, procedure.start)
  while (step && !path.includes(step)) {
    path.push(step)
    const to = outcomesOf(step, facts)[0]?.to
    step = to && 'step' in to ? findStep(procedure, to.step) : null
  }
  return path
}
