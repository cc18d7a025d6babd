import type { DossierFacts } from './condition.ts'
import { holds } from './holds.ts'
import type { Outcome, OutcomeId, Step } from './procedure.ts'

/** Id of the outcome every optional step has beside its own. */
export const SKIP = 'skip' as OutcomeId

/** What may come of a step for a dossier with these facts, the usual outcome first. */
export function outcomesOf(step: Step, facts: DossierFacts): readonly Outcome[] {
  const own = step.outcomes.filter((outcome) => !outcome.when || holds(outcome.when, facts))
  const usual = own.find((outcome) => outcome.kind === 'forward')
  return step.optional && usual ? [...own, { id: SKIP, label: 'Lewati', done: 'Dilewati', kind: 'forward', to: usual.to, effects: [] }] : own
}

/** Whether the step is left only after each of several actors in order had a turn. Who returns, refuses or sends back does so at once. */
export const outcomeTakesEveryTurn = (outcome: Outcome): boolean => outcome.id !== SKIP && (outcome.kind === 'forward' || outcome.kind === 'advise')
