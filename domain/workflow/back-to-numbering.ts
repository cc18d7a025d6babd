import type { Dossier } from '../dossier/state.ts'
import { hasNumberOrAsked } from '../dossier/number-to-follow.ts'
import { dossierFacts } from './dossier-facts.ts'
import { allOutcomesOf, outcomesOf } from './outcomes.ts'
import type { DocumentId, Effect, Outcome, OutcomeId, Procedure, Step } from './procedure.ts'
import { goesOn, stepsAhead } from './steps-ahead.ts'

/** The way back to the step that numbers a letter, from one that does not lead there: its number was voided, and the letter is still wanted. Null where nothing is to be numbered again. */
export function backToNumbering(procedure: Procedure, dossier: Dossier, from: Step): Outcome | null {
  const ahead = stepsAhead(procedure, from)
  const unnumbered = dossier.voided.flatMap(({ document }) => (document !== null && !hasNumberOrAsked(dossier.documents[document]) && isWanted(dossier, ahead, document) ? [document] : []))
  const to = unnumbered.flatMap((document) => procedure.steps.find((step) => numbers(step, document)) ?? []).find((step) => !ahead.has(step))
  return to ? { id: VOIDED, label: 'Kembalikan untuk diberi nomor baru', done: 'Nomor dibatalkan', kind: 'sendBack', to: { step: to.id }, effects: [] } : null
}

/** What may come of the step a dossier stands at, the usual outcome first. Without its number the letter goes no further, but back. */
export function outcomesHere(procedure: Procedure, dossier: Dossier, step: Step): readonly Outcome[] {
  const back = backToNumbering(procedure, dossier, step)
  const outcomes = outcomesOf(step, dossierFacts(dossier))
  return back ? [back, ...outcomes.filter((outcome) => !goesOn(outcome))] : outcomes
}

/** Whether this is the letter handed over at the end of this way, or the one that was: of a refused application it is the refusal. */
function isWanted({ handOver }: Dossier, ahead: ReadonlySet<Step>, document: DocumentId): boolean {
  const toHandOver = [...ahead].flatMap(effectsOf).flatMap((effect) => (effect.do === 'handOver' ? [effect.document] : []))
  return toHandOver.length > 0 ? toHandOver.includes(document) : handOver?.document === document
}

const numbers = (step: Step, document: DocumentId): boolean => effectsOf(step).some((effect) => effect.do === 'number' && effect.document === document)

const effectsOf = (step: Step): readonly Effect[] => allOutcomesOf(step).flatMap(({ effects }) => effects)

const VOIDED = 'number-voided' as OutcomeId
