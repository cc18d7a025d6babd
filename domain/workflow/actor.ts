import type { Dossier } from '../dossier/state.ts'
import type { RoleId } from '../officer/role.ts'
import { dossierFacts } from './dossier-facts.ts'
import { ENDING_TITLES } from './ended.ts'
import { findStep } from './find-step.ts'
import { laneTitle, laneTitles } from './lane-title.ts'
import type { Procedure } from './procedure.ts'
import { turnsOf } from './turns.ts'

/** Who holds the dossier now: the roles that may act, and the title shown. At the applicant or at the end nobody in the office does. */
export function rolesNow(procedure: Procedure, dossier: Dossier): { readonly roles: readonly RoleId[]; readonly title: string } {
  const { position } = dossier
  if (position.at === 'end') return { roles: [], title: ENDING_TITLES[position.as] }
  if (position.at === 'applicant') return { roles: [], title: 'Pemohon' }
  const step = findStep(procedure, position.step)
  if (!step) return { roles: [], title: '' }
  const roles = turnsOf(step.actor, dossierFacts(dossier))[position.turn] ?? []
  const recorded = step.actor.kind === 'role' && step.actor.recordedBy
  return { roles, title: recorded ? `${laneTitle(procedure, step.actor.role)} (dicatat ${laneTitles(procedure, roles)})` : laneTitles(procedure, roles) }
}
