import { must } from '#domain/must.ts'
import type { RoleId } from '#domain/officer/role.ts'
import { dossierFacts } from '#domain/workflow/dossier-facts.ts'
import type { Step } from '#domain/workflow/procedure.ts'
import { turnsOf } from '#domain/workflow/turns.ts'
import type { RunningDossier } from '#store/contract/dossier-reader.ts'
import type { Reading } from '../dossier/reading.ts'

/** Which roles may act at the step a running dossier stands at. It is read whole only where that depends on what it says. */
export function rolesHolding({ id, turn }: RunningDossier, step: Step, { store }: Reading): readonly RoleId[] {
  const facts = step.actor.kind === 'byCase' ? dossierFacts(must(store.dossiers.state(id), `dossier ${id}`)) : {}
  return turnsOf(step.actor, facts)[turn] ?? []
}
