import { localDate } from '#domain/calendar/office-time.ts'
import { yearOf } from '#domain/calendar/iso-date.ts'
import { openConflicts } from '#domain/dossier/conflicts.ts'
import { numberOwedSince } from '#domain/dossier/number-to-follow.ts'
import type { Dossier } from '#domain/dossier/state.ts'
import type { IsoInstant, TimeZone } from '#domain/ids.ts'
import { serviceEnd } from '#domain/workflow/due-dates.ts'
import type { Procedure } from '#domain/workflow/procedure.ts'
import type { DossierTable } from '../schema/dossier.ts'
import type { RunningDossier } from '../contract/dossier-reader.ts'
import { nameKey } from './name-key.ts'
import { officeListColumns } from './office-list-columns.ts'

/** What lists are filtered and sorted by; everything else is read from the state. */
export type ListColumns = Omit<DossierTable, 'place' | 'unreadable'>

/** Sorts after every run. */
const NO_RUN = '~'
/** Written into queries as it stands, like every constant here: a bound value would keep SQLite from the partial indexes. */
export const NO_NUMBER = 0
export const READABLE = 0

export function listColumns(dossier: Dossier, procedure: Procedure | null, zone: TimeZone): ListColumns {
  const { registerNumber, received, applicant } = dossier
  const clockEnd = procedure && serviceEnd(procedure, dossier)
  return {
    id: dossier.id,
    state: JSON.stringify(dossier),
    status: statusOf(dossier),
    year: yearOf(registerNumber?.date ?? localDate(received, zone)),
    received,
    register_run: registerNumber?.run ?? NO_RUN,
    register_no: registerNumber?.no ?? NO_NUMBER,
    service: dossier.service,
    nik: applicant.nik,
    phone: applicant.phone,
    name_key: nameKey(applicant.name),
    running: dossier.position.at === 'end' ? '' : JSON.stringify(runningOf(dossier, dossier.position, clockEnd)),
    ...officeListColumns(dossier, procedure, clockEnd, zone),
    in_conflict: openConflicts(dossier)[0]?.at ?? '',
    number_owed: numberOwedSince(dossier) ?? '',
  }
}

function statusOf({ position }: Dossier): DossierTable['status'] {
  if (position.at === 'end') return 'ended'
  return position.at === 'applicant' ? 'waiting-applicant' : 'running'
}

function runningOf(dossier: Dossier, position: Exclude<Dossier['position'], { at: 'end' }>, clockEnd: IsoInstant | null): RunningDossier {
  const { id, procedure, received, clockStart, promise, pauses } = dossier
  const common = { id, procedure, received, since: position.since, clockStart, promisedDays: promise?.workingDays ?? null, pauses, clockEnd }
  return position.at === 'step'
    ? { ...common, at: 'step', step: position.step, turn: position.turn, entered: position.entered }
    : { ...common, at: 'applicant', step: position.resume, turn: 0, entered: null }
}
