import type { DossierFacts } from './condition.ts'
import { holds } from './holds.ts'
import type { Outcome, OutcomeId, Step } from './procedure.ts'

/** Id of the outcome every optional step has beside its own. */
export const SKIP = 'skip' as OutcomeId

/** What may come of a step for a dossier with these facts, the usual outcome first. */
export function outcomesOf(step: Step, facts: DossierFacts): readonly Outcome[] {
  return withSkip(
    step,
    step.outcomes.filter((outcome) => !outcome.when || holds(outcome.when, facts)),
  )
}

/** What may come of a step for any dossier. */
export const allOutcomesOf = (step: Step): readonly Outcome[] => withSkip(step, step.outcomes)

/** Whether the step is left only after each of several actors in order had a turn. Who returns, refuses, sends back or skips does so at once. */
export const outcomeTakesEveryTurn = (outcome: Outcome): boolean => outcome.id !== SKIP && (outcome.kind === 'forward' || outcome.kind === 'advise')

/** Skipping leads where the usual outcome leads, with nothing done. */
function withSkip(step: Step, outcomes: readonly Outcome[]): readonly Outcome[] {
  const usual = outcomes.find((outcome) => outcome.kind === 'forward' || outcome.kind === 'advise')
  return step.optional && usual ? [...outcomes, { id: SKIP, label: 'Lewati', done: 'Dilewati', kind: 'forward', to: usual.to, effects: [] }] : outcomes
}
