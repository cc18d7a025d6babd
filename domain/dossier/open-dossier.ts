import type { DossierId } from '../ids.ts'
import type { Received, RecordedDossierEvent } from './events.ts'
import type { Dossier } from './state.ts'

/** A dossier as it comes in at the counter: at the first step of its procedure. */
export function openDossier(id: DossierId, recorded: RecordedDossierEvent, body: Received): Dossier {
  const { at, ref, officerName } = recorded
  const { service, serviceName, procedure, applicationKind, applicant, permitData, checklist, copies, stopmapColour, notes, attachments } = body
  return {
    id,
    service,
    serviceName,
    procedure,
    applicationKind,
    applicant,
    permitData,
    checklist,
    copies,
    stopmapColour,
    notes,
    attachments,
    received: at,
    registerNumber: null,
    voided: [],
    promise: null,
    accepted: null,
    clockStart: null,
    pauses: [],
    position: { at: 'step', step: body.start, turn: 0, since: at, entered: at },
    documents: {},
    papers: [],
    handOver: null,
    dispositions: [],
    notices: [],
    archive: null,
    survey: null,
    externalNumbers: { siCantik: '', oss: '' },
    corrections: [],
    actedAs: [],
    lastReturn: null,
    lastTransition: ref,
    lastMove: { officerName, at, how: 'received' },
  }
}
