import { isSameRef } from './conflicts.ts'
import type { DossierEvent, RecordedDossierEvent, Taken } from './events.ts'
import type { Dossier, Hold } from './state.ts'

/** The dossier after a move that counted: whoever goes on with it himself holds it, all else frees it. What is taken stays with who took it: another one's move was made before he heard of it. */
export function withHold(state: Dossier, recorded: RecordedDossierEvent): Dossier {
  const { hold, ...free } = state
  if (hold?.taken && hold.device !== recorded.ref.device) return state
  switch (goesOn(recorded.event)) {
    case 'here':
      return hold?.device === recorded.ref.device ? state : { ...free, hold: begun(recorded) }
    case 'free':
      return free
    case 'as-before':
      return state
  }
}

/** A take counts while the hold it names is the one in force; otherwise it changes nothing but that it is told. */
export function applyTaken(state: Dossier, recorded: RecordedDossierEvent, { over, paperInHand }: Taken): Dossier {
  const { hold, lateTakes = [] } = state
  if (!hold || !isSameRef(hold.since, over)) return { ...state, lateTakes: [...lateTakes, recorded.ref] }
  return { ...state, hold: { ...begun(recorded), taken: true, ...(paperInHand ? {} : { asked: true }) } }
}

const begun = ({ ref, at, officerName }: RecordedDossierEvent): Hold => ({ device: ref.device, since: ref, at, officerName })

function goesOn(event: DossierEvent): 'here' | 'free' | 'as-before' {
  switch (event.type) {
    case 'dossier.received':
      return 'here'
    case 'step.completed':
    case 'dossier.resubmitted':
      return event.body.stays ? 'here' : 'free'
    case 'dossier.returned':
    case 'dossier.ended':
      return 'free'
    default:
      return 'as-before'
  }
}
