import type { EventRef } from '../ids.ts'
import type { RecordedDossierEvent } from './events.ts'
import type { Conflict, Dossier } from './state.ts'

/** Those nobody has seen to yet. */
export const openConflicts = ({ conflicts = [] }: Pick<Dossier, 'conflicts'>): readonly Conflict[] => conflicts.filter(({ settled }) => !settled)

export const isSameRef = (one: EventRef, other: EventRef): boolean => one.device === other.device && one.seq === other.seq

/** What is settled stays settled as it was first. */
export function applySettled(state: Dossier, { at, officerName }: Pick<RecordedDossierEvent, 'at' | 'officerName'>, named: readonly EventRef[], minutes: string): Dossier {
  const { conflicts } = state
  if (!conflicts) return state
  const isNamed = (conflict: Conflict): boolean => !conflict.settled && named.some((ref) => isSameRef(ref, conflict.ref))
  return { ...state, conflicts: conflicts.map((conflict) => (isNamed(conflict) ? { ...conflict, settled: { at, officerName, minutes } } : conflict)) }
}
