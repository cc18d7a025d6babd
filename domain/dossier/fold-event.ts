import type { DossierId, EventRef } from '../ids.ts'
import { transitionApplies } from '../log/transition-applies.ts'
import { applyEvent } from './apply-event.ts'
import type { RecordedDossierEvent } from './events.ts'
import type { Dossier } from './state.ts'
import { isTransition } from './transition.ts'

/**
 * The dossier after the next event of its stream; `base` = the transition its author built it upon. A transition that builds upon another than the last applied one
 * changes nothing and is kept as a conflict, as is all that builds upon it; facts always count. Throws what `applyEvent` throws.
 */
export function foldEvent(state: Dossier | null, recorded: RecordedDossierEvent, base: EventRef | null, id: DossierId): Dossier {
  const { ref, at, officerName, event } = recorded
  if (!state || event.type === 'dossier.received' || !isTransition(event.type) || transitionApplies(base, state.lastTransition)) return applyEvent(state, recorded, id)
  return { ...state, conflicts: [...(state.conflicts ?? []), { ref, base, over: state.lastTransition, at, officerName }] }
}
