import { hasNumberOrAsked } from '../dossier/number-to-follow.ts'
import type { Dossier } from '../dossier/state.ts'
import { dossierFacts } from './dossier-facts.ts'
import { numberingStep } from './numbering-step.ts'
import { allOutcomesOf, outcomesOf } from './outcomes.ts'
import type { DocumentId, Effect, Outcome, OutcomeId, Procedure, Step } from './procedure.ts'
import { goesOn, stepsAhead } from './steps-ahead.ts'

/**
 * The step that numbers a letter again, seen from one that does not lead there: it lost its number, and is still wanted. Null where nothing is to be numbered.
 * It lost it by being voided, or by being written anew at a PC that did not know the dossier had gone on.
 */
export function backToNumbering(procedure: Procedure, dossier: Dossier, from: Step): Step | null {
  const ahead = stepsAhead(procedure, from)
  const lost = procedure.documents.map(({ id }) => id).filter((document) => hasLostNumber(dossier, document) && isWanted(dossier, ahead, document))
  const numbering = lost.flatMap((document) => numberingStep(procedure, document) ?? [])
  return numbering.find((step) => !ahead.has(step)) ?? null
}

/** What may come of the step a dossier stands at, the usual outcome first. Without its number the letter goes no further, but back. */
export function outcomesHere(procedure: Procedure, dossier: Dossier, step: Step): readonly Outcome[] {
  const to = backToNumbering(procedure, dossier, step)
  const outcomes = outcomesOf(step, dossierFacts(dossier))
  return to ? [numberedAgain(to), ...outcomes.filter((outcome) => !goesOn(outcome))] : outcomes
}

const numberedAgain = (to: Step): Outcome => ({ id: 'number-again' as OutcomeId, label: 'Kembalikan untuk diberi nomor baru', done: 'Dikembalikan untuk diberi nomor', kind: 'sendBack', to: { step: to.id }, effects: [] })

function hasLostNumber({ documents, voided }: Dossier, id: DocumentId): boolean {
  const state = documents[id]
  return !hasNumberOrAsked(state) && ((state?.earlier.length ?? 0) > 0 || voided.some(({ document }) => document === id))
}

/** Whether this is the letter handed over at the end of this way, or the one that was: of a refused application it is the refusal. */
function isWanted({ handOver }: Dossier, ahead: ReadonlySet<Step>, document: DocumentId): boolean {
  const toHandOver = [...ahead].flatMap(effectsOf).flatMap((effect) => (effect.do === 'handOver' ? [effect.document] : []))
  return toHandOver.length > 0 ? toHandOver.includes(document) : handOver?.document === document
}

const effectsOf = (step: Step): readonly Effect[] => allOutcomesOf(step).flatMap(({ effects }) => effects)
