import { addDays } from '#domain/calendar/iso-date.ts'
import { localDate } from '#domain/calendar/office-time.ts'
import { permitDate, permitValidUntil } from '#domain/dossier/permit-validity.ts'
import type { Dossier } from '#domain/dossier/state.ts'
import type { IsoInstant, TimeZone } from '#domain/ids.ts'
import { findStep } from '#domain/workflow/find-step.ts'
import type { Procedure } from '#domain/workflow/procedure.ts'
import type { DossierTable } from '../schema/dossier.ts'

/** Written into queries as it stands, so that SQLite sees the partial indexes fit. */
export const NONE = ''

type OfficeListColumns = Pick<DossierTable, 'since' | 'due_floor' | 'ready' | 'valid_until' | 'handed_back'>

/** What the office's lists are read by. The procedure is what its hash names, so these never go stale; null where this device does not have it yet. */
export const officeListColumns = (dossier: Dossier, procedure: Procedure | null, clockEnd: IsoInstant | null, zone: TimeZone): OfficeListColumns => ({
  since: dossier.position.since,
  due_floor: clockEnd === null ? dueFloor(dossier, zone) : NONE,
  ready: procedure && standsAtHandOver(dossier, procedure) ? dossier.position.since : NONE,
  valid_until: procedure ? validUntil(dossier, procedure) : NONE,
  handed_back: handedBack(dossier),
})

/** Were every day a working day and had the clock never stood still: no calendar makes it earlier, so what is late lies before today. */
function dueFloor({ position, clockStart, promise, pauses }: Dossier, zone: TimeZone): string {
  const runs = position.at === 'step' && pauses.every((pause) => pause.to !== null)
  return runs && clockStart !== null && promise !== null ? addDays(localDate(clockStart, zone), promise.workingDays) : NONE
}

function standsAtHandOver({ position }: Dossier, procedure: Procedure): boolean {
  const step = position.at === 'step' ? findStep(procedure, position.step) : null
  return step?.outcomes.some((outcome) => outcome.effects.some((effect) => effect.do === 'handOver')) ?? false
}

/** The last day of a permit that is signed and, where it is numbered, numbered; nothing came of one whose application was withdrawn or refused after all. */
export function validUntil(dossier: Dossier, procedure: Procedure): string {
  if (dossier.position.at === 'end' && dossier.position.as !== 'handed-over') return NONE
  const permit = procedure.documents.find((document) => document.paper === 'permit')
  const state = permit && dossier.documents[permit.id]
  if (!state?.signature || (permit?.book !== null && state.number === null)) return NONE
  const until = permitValidUntil(dossier.permitData, permitDate(state))
  return until === null || until === 'lifetime' ? NONE : until
}

function handedBack({ position, registerNumber, voided }: Dossier): string {
  const back = position.at === 'applicant' || (position.at === 'end' && position.as === 'returned')
  return back && registerNumber === null && voided.length === 0 ? position.since : NONE
}
