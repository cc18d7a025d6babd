import type { DocumentId, Procedure, Step } from './procedure.ts'

/** The step an outcome of which numbers the document, so that its desk need not; undefined where none does. */
export const numberingStep = (procedure: Procedure, document: DocumentId): Step | undefined =>
  procedure.steps.find((step) => step.outcomes.some((outcome) => outcome.effects.some((effect) => effect.do === 'number' && effect.document === document)))
