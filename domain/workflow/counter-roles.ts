import type { Dossier } from '../dossier/state.ts'
import type { RoleId } from '../officer/role.ts'
import { dossierFacts } from './dossier-facts.ts'
import { findStep } from './find-step.ts'
import type { Procedure } from './procedure.ts'
import { turnsOf } from './turns.ts'

/** Who meets the applicant: the role a return goes through, else whoever records the first step. */
export function counterRoles(procedure: Procedure, dossier: Dossier): readonly RoleId[] {
  if (dossier.position.at === 'applicant' && dossier.position.via) return [dossier.position.via]
  const start = findStep(procedure, procedure.start)
  return (start && turnsOf(start.actor, dossierFacts(dossier))[0]) ?? []
}
