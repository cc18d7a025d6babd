import type { Dossier } from '../dossier/state.ts'
import type { RoleId } from '../officer/role.ts'
import { dossierFacts } from './dossier-facts.ts'
import { findStep } from './find-step.ts'
import type { Procedure, StepId, Target } from './procedure.ts'
import { turnsOf } from './turns.ts'

/** Whether that role may do what comes next as well: the dossier is not handed on then. */
export function staysWith(procedure: Procedure, dossier: Dossier, role: RoleId, next: Target | { readonly step: StepId; readonly turn: number }): boolean {
  const step = 'step' in next ? findStep(procedure, next.step) : null
  const turn = 'turn' in next ? next.turn : 0
  return step !== null && (turnsOf(step.actor, dossierFacts(dossier))[turn] ?? []).includes(role)
}
