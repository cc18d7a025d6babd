import type { DocumentState, Dossier } from '../dossier/state.ts'
import type { RoleId } from '../officer/role.ts'
import { dossierFacts } from './dossier-facts.ts'
import { findStep } from './find-step.ts'
import type { DocumentId, DocumentKind, OutcomeId, Procedure, StepPaper } from './procedure.ts'
import { turnsOf } from './turns.ts'

/** A letter the present step writes: its kind, how far it is, and who may work on it. */
export interface LetterPlace {
  readonly kind: DocumentKind
  readonly state: DocumentState | undefined
  readonly roles: readonly RoleId[]
  readonly neededFor: readonly OutcomeId[]
}

/** The letters of the step the dossier stands at. */
export function letterPlaces(procedure: Procedure, dossier: Dossier): readonly LetterPlace[] {
  const { position } = dossier
  const step = position.at === 'step' ? findStep(procedure, position.step) : null
  if (!step || position.at !== 'step') return []
  const roles = turnsOf(step.actor, dossierFacts(dossier))[position.turn] ?? []
  return (step.papers ?? []).flatMap(({ document, neededFor }: StepPaper) => {
    const kind = procedure.documents.find((one) => one.id === document)
    return kind ? [{ kind, state: dossier.documents[document], roles, neededFor }] : []
  })
}

/** What keeps this outcome back, one sentence for each letter; empty = nothing. */
export const lettersLacking = (procedure: Procedure, dossier: Dossier, outcome: OutcomeId): readonly string[] =>
  letterPlaces(procedure, dossier).flatMap((place) => (place.neededFor.includes(outcome) ? lacking(procedure, place) : []))

function lacking(procedure: Procedure, { kind, state }: LetterPlace): readonly string[] {
  if (!state?.content) return [`${kind.name} belum ditulis`]
  const unsigned = unsignedOf(kind, state)
  return [
    ...(unsigned.length > 0 ? [`${kind.name} belum ditandatangani ${unsigned.join(', ')}`] : []),
    ...(kind.book !== null && !state.number && !numberedByStep(procedure, kind.id) ? [`${kind.name} belum bernomor`] : []),
  ]
}

/** Who has not signed yet: the examiners by name, or "pejabatnya". */
export function unsignedOf(kind: DocumentKind, { content, signed }: DocumentState): readonly string[] {
  if (kind.signers === 'one') return signed.length === 0 ? ['pejabatnya'] : []
  if (kind.signers !== 'examiners' || content?.letter !== 'minutes') return []
  return content.examiners.filter((one) => !signed.some((mark) => mark.signer === one.name && mark.title === one.title)).map((one) => one.name)
}

/** Whether a step's outcome numbers the document, so that its desk need not. */
const numberedByStep = (procedure: Procedure, document: DocumentId): boolean =>
  procedure.steps.some((step) => step.outcomes.some((outcome) => outcome.effects.some((effect) => effect.do === 'number' && effect.document === document)))
