import type { Dossier } from '../dossier/state.ts'
import type { RoleId } from '../officer/role.ts'
import { dossierFacts } from './dossier-facts.ts'
import { findStep } from './find-step.ts'
import type { Procedure } from './procedure.ts'
import { turnsOf } from './turns.ts'

/** Who meets the applicant: the role a return goes through, else whoever records the first step. Where a desk chose to hand back itself, the counter may take in as well. */
export function counterRoles(procedure: Procedure, dossier: Dossier): readonly RoleId[] {
  const start = findStep(procedure, procedure.start)
  const counter = (start && turnsOf(start.actor, dossierFacts(dossier))[0]) ?? []
  if (dossier.position.at !== 'applicant' || !dossier.position.via) return counter
  const { via, returned } = dossier.position
  return returned.via ? [via, ...counter.filter((role) => role !== via)] : [via]
}
