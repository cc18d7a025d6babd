import { localDate } from '#domain/calendar/office-time.ts'
import type { Dossier } from '#domain/dossier/state.ts'
import { dossierFacts } from '#domain/workflow/dossier-facts.ts'
import { lateDays, serviceDue, serviceEnd, type ServiceClock, stepDue } from '#domain/workflow/due-dates.ts'
import { findStep } from '#domain/workflow/find-step.ts'
import type { DossierId, IsoDate, IsoInstant } from '#domain/ids.ts'
import type { Reading } from './reading.ts'

export interface Due {
  readonly date: IsoDate | null
  readonly lateDays: number
  readonly paused: boolean
  /** Since when what was asked for is there, and how late it came; null while the clock has not ended. Nothing grows late after that. */
  readonly served: { readonly on: IsoDate; readonly lateDays: number } | null
}

/** When the whole service is due, computed on reading: never a status. Nothing is late once the clock has ended. */
export function clockDue(clock: ServiceClock, { calendar, office, today }: Pick<Reading, 'calendar' | 'office' | 'today'>): Due {
  const date = serviceDue(clock, calendar, office.timeZone)
  if (clock.clockEnd !== null) {
    const on = localDate(clock.clockEnd, office.timeZone)
    return { date, lateDays: 0, paused: false, served: { on, lateDays: lateDays(date, on, calendar) } }
  }
  return { date, lateDays: lateDays(date, today, calendar), paused: clock.pauses.some((pause) => pause.to === null), served: null }
}

export function dossierDue(dossier: Dossier, reading: Reading): Due {
  const { clockStart, promise, pauses, position } = dossier
  const due = clockDue({ clockStart, promisedDays: promise?.workingDays ?? null, pauses, clockEnd: serviceEnd(reading.procedureOf(dossier), dossier) }, reading)
  return position.at === 'end' ? { ...due, lateDays: 0, paused: false } : due
}

/** When the step it stands at is due. */
export function stepDueOf(dossier: Dossier, reading: Reading): Due {
  const { position } = dossier
  const procedure = reading.procedureOf(dossier)
  const step = position.at === 'step' ? findStep(procedure, position.step) : null
  if (position.at !== 'step' || !step) return { date: null, lateDays: 0, paused: position.at === 'applicant', served: null }
  const dueFrom = (entered: IsoInstant): IsoDate | null => stepDue({ procedure, step, entered, facts: dossierFacts(dossier) }, reading.calendar, reading.office.timeZone)
  const told = dueFrom(position.entered)
  const truly = lateDays(told, reading.today, reading.calendar) > 0 ? enteredTruly(dossier.id, position.entered, reading) : position.entered
  const date = truly === position.entered ? told : truly && dueFrom(truly)
  return { date, lateDays: lateDays(date, reading.today, reading.calendar), paused: false, served: null }
}

/** When a step was reached: of a clock in doubt no earlier than can be told for sure, so that nobody is called late by it; null while nobody can tell. */
function enteredTruly(dossier: DossierId, entered: IsoInstant, { store, doubt, now }: Reading): IsoInstant | null {
  const moment = [...store.doubted.acts(dossier).values()].find(({ at, confirmed }) => at === entered && !confirmed)
  return moment ? (moment.before ?? (doubt ? null : now)) : entered
}
