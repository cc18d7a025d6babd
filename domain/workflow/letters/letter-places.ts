import { hasNumberOrAsked } from '../../dossier/number-to-follow.ts'
import type { DocumentState, Dossier } from '../../dossier/state.ts'
import type { IsoInstant } from '../../ids.ts'
import type { RoleId } from '../../officer/role.ts'
import { dossierFacts } from '../dossier-facts.ts'
import { findStep } from '../find-step.ts'
import { numberingStep } from '../numbering-step.ts'
import type { DocumentKind, OutcomeId, Procedure, Step } from '../procedure.ts'
import { turnsOf } from '../turns.ts'

/** A letter the present step writes: its kind, how far it is, and who may work on it. */
export interface LetterPlace {
  readonly kind: DocumentKind
  readonly state: DocumentState | undefined
  readonly roles: readonly RoleId[]
  readonly neededFor: readonly OutcomeId[]
  /** Numbered at an earlier visit of the step: written anew it is a new letter, with a number of its own. */
  readonly renewable: boolean
  /** Written at a step that is done, and its number voided since: it may get another, and nothing else. */
  readonly numberOnly: boolean
}

/** The letters of the step the dossier stands at, and those of steps before whose number was voided. */
export function letterPlaces(procedure: Procedure, dossier: Dossier): readonly LetterPlace[] {
  const { position } = dossier
  if (position.at !== 'step') return []
  return procedure.steps.flatMap((step) => (step.id === position.step ? lettersHere(procedure, dossier, step, position) : lettersUnnumbered(procedure, dossier, step)))
}

function lettersHere(procedure: Procedure, dossier: Dossier, step: Step, { turn, entered }: { readonly turn: number; readonly entered: IsoInstant }): readonly LetterPlace[] {
  const roles = turnsOf(step.actor, dossierFacts(dossier))[turn] ?? []
  return papersOf(procedure, dossier, step).map(({ kind, state, neededFor }) => ({ kind, state, neededFor, roles, renewable: (state?.drafted?.at ?? entered) < entered, numberOnly: false }))
}

function lettersUnnumbered(procedure: Procedure, dossier: Dossier, step: Step): readonly LetterPlace[] {
  const roles = turnsOf(step.actor, dossierFacts(dossier)).flat()
  return papersOf(procedure, dossier, step)
    .filter(({ kind, state }) => state?.content && !hasNumberOrAsked(state) && dossier.voided.some((entry) => entry.document === kind.id) && !numberingStep(procedure, kind.id))
    .map(({ kind, state }) => ({ kind, state, neededFor: [], roles, renewable: false, numberOnly: true }))
}

const papersOf = (procedure: Procedure, dossier: Dossier, step: Step) =>
  (step.papers ?? []).flatMap(({ document, neededFor }) => {
    const kind = procedure.documents.find((one) => one.id === document)
    return kind ? [{ kind, neededFor, state: dossier.documents[document] }] : []
  })

/** What keeps this outcome back, one sentence for each letter; empty = nothing. */
export const lettersLacking = (procedure: Procedure, dossier: Dossier, outcome: OutcomeId): readonly string[] =>
  letterPlaces(procedure, dossier).flatMap((place) => (place.neededFor.includes(outcome) ? [...lacking(procedure, place), ...contradicting(procedure, dossier, place, outcome)] : []))

/** Where a step decides, its letters and its outcome say the same. */
function contradicting(procedure: Procedure, { position }: Dossier, { kind, state }: LetterPlace, outcome: OutcomeId): readonly string[] {
  const verdict = verdictOf(state)
  const step = position.at === 'step' ? findStep(procedure, position.step) : null
  if (verdict === null || !step?.outcomes.some((one) => one.kind === 'refuse')) return []
  const refuses = step.outcomes.find((one) => one.id === outcome)?.kind === 'refuse'
  return refuses === (verdict === 'against') ? [] : [`${kind.name} menyatakan permohonan ${verdict === 'against' ? 'tidak memenuhi' : 'memenuhi'} syarat`]
}

function verdictOf(state: DocumentState | undefined): 'for' | 'against' | null {
  const content = state?.content
  if (content?.letter === 'minutes') return content.decision === 'fits' ? 'for' : 'against'
  if (content?.letter === 'recommendation' || content?.letter === 'technical-consideration') return content.recommended ? 'for' : 'against'
  return null
}

function lacking(procedure: Procedure, { kind, state }: LetterPlace): readonly string[] {
  if (!state?.content) return [`${kind.name} belum ditulis`]
  const unsigned = unsignedOf(kind, state)
  return [
    ...(unsigned.length > 0 ? [`${kind.name} belum ditandatangani ${unsigned.join(', ')}`] : []),
    ...(kind.book !== null && !hasNumberOrAsked(state) && !numberingStep(procedure, kind.id) ? [`${kind.name} belum bernomor`] : []),
  ]
}

/** Who has not signed yet: the examiners by name, or "pejabatnya". */
export function unsignedOf(kind: DocumentKind, { content, signed }: DocumentState): readonly string[] {
  if (kind.signers === 'one') return signed.length === 0 ? ['pejabatnya'] : []
  if (kind.signers !== 'examiners' || content?.letter !== 'minutes') return []
  return content.examiners.filter((one) => !signed.some((mark) => mark.signer === one.name && mark.title === one.title)).map((one) => one.name)
}
