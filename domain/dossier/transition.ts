import type { DossierEventType } from './events.ts'

/** Whether an event moves the dossier, and so builds upon the transition before it. All others are facts: they count wherever they stand. */
export const isTransition = (type: DossierEventType): boolean => TRANSITIONS.has(type)

const TRANSITIONS: ReadonlySet<DossierEventType> = new Set([
  'dossier.received',
  'dossier.accepted',
  'step.completed',
  'dossier.returned',
  'dossier.resubmitted',
  'dossier.ended',
])
