import { assertNever } from '../assert-never.ts'
import type { DossierId } from '../ids.ts'
import { must } from '../must.ts'
import { applyCorrected, applyDispositionDone, applyDispositionRead, applyDispositionSent } from './apply-beside.ts'
import { applySettled } from './conflicts.ts'
import { applyDrafted, applyHandedOver, applyInitialled, applyLetterSigned, applyNumberAsked, applyNumberGiven, applyNumberVoided, applyPrepared, applySigned } from './apply-to-documents.ts'
import { applyAccepted, applyEnded, applyResubmitted, applyReturned, applyStepCompleted } from './apply-to-position.ts'
import type { DossierEvent, RecordedDossierEvent } from './events.ts'
import { applyTaken, withHold } from './hold.ts'
import { openDossier } from './open-dossier.ts'
import { RECEIPT_GONE } from './receipt-first.ts'
import type { Dossier, Move } from './state.ts'
import { isTransition } from './transition.ts'

/**
 * The dossier after one more event. What a (type, version) does is frozen once released: a new meaning is a new version with a case of its own.
 * Throws (a defect) on a second intake of the same dossier and on anything before the first.
 */
export function applyEvent(state: Dossier | null, recorded: RecordedDossierEvent, id: DossierId): Dossier {
  const { event } = recorded
  if (event.type === 'dossier.received') {
    if (state) throw new Error(`dossier ${id} is received twice`)
    return withTransition(withHold(openDossier(id, recorded, event.body), recorded), recorded)
  }
  const next = apply(must(state, `${RECEIPT_GONE} ${event.type}`), recorded, event)
  return isTransition(event.type) ? withTransition(withHold(next, recorded), recorded) : next
}

type Moved = 'dossier.accepted' | 'step.completed' | 'dossier.returned' | 'dossier.resubmitted' | 'dossier.ended'
type LaterEvent = Exclude<DossierEvent, { type: 'dossier.received' }>

function apply(state: Dossier, recorded: RecordedDossierEvent, event: LaterEvent): Dossier {
  switch (event.type) {
    case 'dossier.accepted':
      return applyAccepted(state, recorded, event.body)
    case 'step.completed':
      return applyStepCompleted(state, recorded, event.body)
    case 'dossier.returned':
      return applyReturned(state, recorded, event.body)
    case 'dossier.resubmitted':
      return applyResubmitted(state, recorded, event.body)
    case 'dossier.ended':
      return applyEnded(state, recorded, event.body)
    default:
      return applyToPapers(state, recorded, event)
  }
}

function applyToPapers(state: Dossier, recorded: RecordedDossierEvent, event: Exclude<LaterEvent, { type: Moved }>): Dossier {
  switch (event.type) {
    case 'document.prepared':
      return applyPrepared(state, recorded, event.body)
    case 'document.initialled':
      return applyInitialled(state, recorded, event.body)
    case 'document.signed':
      return applySigned(state, recorded, event.body)
    case 'number.given':
      return applyNumberGiven(state, recorded, event.body)
    case 'number.asked':
      return applyNumberAsked(state, recorded, event.body)
    case 'number.voided':
      return applyNumberVoided(state, recorded, event.body)
    case 'document.handed-over':
      return applyHandedOver(state, recorded, event.body)
    case 'paper.issued':
      return { ...state, papers: [...state.papers, { ...event.body, at: recorded.at }] }
    case 'letter.drafted':
      return applyDrafted(state, recorded, event.body)
    case 'letter.signed':
      return applyLetterSigned(state, recorded, event.body)
    default:
      return applyBeside(state, recorded, event)
  }
}

type BesideEvent = Extract<DossierEvent, { type: 'checklist.checked' | 'attachment.added' | 'note.added' | `disposition.${string}` | 'notice.given' | 'archive.placed' | 'survey.answered' | 'external-numbers.recorded' | 'dossier.corrected' | 'conflict.settled' | 'dossier.taken' }>

function applyBeside(state: Dossier, recorded: RecordedDossierEvent, event: BesideEvent): Dossier {
  const { at, officerName } = recorded
  switch (event.type) {
    case 'checklist.checked':
      return { ...state, checklist: event.body.checklist }
    case 'attachment.added':
      return { ...state, attachments: [...state.attachments, event.body] }
    case 'note.added':
      return state
    case 'disposition.sent':
      return applyDispositionSent(state, recorded, event.body)
    case 'disposition.read':
      return applyDispositionRead(state, recorded, event.body.disposition)
    case 'disposition.done':
      return applyDispositionDone(state, recorded, event.body.disposition, event.body.report)
    case 'notice.given':
      return { ...state, notices: [...state.notices, { ...event.body, at, officerName }] }
    case 'archive.placed':
      return { ...state, archive: { ...event.body, at } }
    case 'survey.answered':
      return { ...state, survey: { ...event.body, at } }
    case 'external-numbers.recorded':
      return { ...state, externalNumbers: event.body }
    case 'dossier.corrected':
      return applyCorrected(state, recorded, event.body)
    case 'conflict.settled':
      return applySettled(state, recorded, event.body.conflicts, event.body.minutes)
    case 'dossier.taken':
      return applyTaken(state, recorded, event.body)
    default:
      return assertNever(event)
  }
}

/** Who moved it last and what the next transition builds upon. */
function withTransition(state: Dossier, recorded: RecordedDossierEvent): Dossier {
  const { ref, at, officer, officerName, role, event } = recorded
  const known = state.actedAs.some((acted) => acted.officer === officer && acted.role === role)
  return {
    ...state,
    lastTransition: ref,
    lastMove: { officerName, at, how: moveOf(event) ?? state.lastMove.how },
    actedAs: officer === null || role === null || known ? state.actedAs : [...state.actedAs, { officer, role }],
  }
}

function moveOf(event: DossierEvent): Move | null {
  switch (event.type) {
    case 'dossier.received':
      return 'received'
    case 'dossier.accepted':
      return 'accepted'
    case 'step.completed':
      return event.body.kind
    case 'dossier.returned':
      return 'return'
    case 'dossier.resubmitted':
      return 'resubmitted'
    case 'dossier.ended':
      return event.body.as
    default:
      return null
  }
}
