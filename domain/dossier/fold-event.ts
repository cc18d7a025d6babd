import type { DossierId, EventRef } from '../ids.ts'
import { transitionApplies } from '../log/transition-applies.ts'
import { applyEvent } from './apply-event.ts'
import type { RecordedDossierEvent } from './events.ts'
import type { Dossier } from './state.ts'
import { isTransition } from './transition.ts'

/**
 * The dossier after the next event of its stream; `base` = the transition its author built it upon. A transition that builds upon another than the last applied one
 * changes nothing and is kept as a conflict, as is all that builds upon it, and a second intake; facts always count. Behind an event that cannot be read no transition can be judged: it waits with it,
 * and so does a fact about something only that event tells of. Throws what `applyEvent` throws where nothing waits.
 */
export function foldEvent(state: Dossier | null, recorded: RecordedDossierEvent, base: EventRef | null, id: DossierId): Dossier {
  const { ref, at, officerName, event } = recorded
  if (state && isAwaiting(state)) return isTransition(event.type) ? foldUnread(state, ref) : foldFactBehind(state, recorded, id)
  if (!state || !isTransition(event.type)) return applyEvent(state, recorded, id)
  if (event.type !== 'dossier.received' && transitionApplies(base, state.lastTransition)) return applyEvent(state, recorded, id)
  return { ...state, conflicts: [...(state.conflicts ?? []), { ref, base, over: state.lastTransition, at, officerName }] }
}

/** The dossier after an event this build cannot read, or cannot judge before it reads an earlier one: as it was, but waiting. */
export const foldUnread = (state: Dossier, ref: EventRef): Dossier => ({ ...state, waiting: [...(state.waiting ?? []), ref] })

/** Whether moves wait for an upgrade. */
export const isAwaiting = ({ waiting = [] }: Pick<Dossier, 'waiting'>): boolean => waiting.length > 0

function foldFactBehind(state: Dossier, recorded: RecordedDossierEvent, id: DossierId): Dossier {
  try {
    return applyEvent(state, recorded, id)
  } catch {
    return foldUnread(state, recorded.ref)
  }
}
