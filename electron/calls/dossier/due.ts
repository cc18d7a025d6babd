import type { Dossier } from '#domain/dossier/state.ts'
import { dossierFacts } from '#domain/workflow/dossier-facts.ts'
import { lateDays, serviceDue, type ServiceClock, stepDue } from '#domain/workflow/due-dates.ts'
import { findStep } from '#domain/workflow/find-step.ts'
import type { IsoDate } from '#domain/ids.ts'
import type { Reading } from './reading.ts'

export interface Due {
  readonly date: IsoDate | null
  readonly lateDays: number
  readonly paused: boolean
}

/** When the whole service is due, computed on reading: never a status. Nothing is late once it has ended. */
export function clockDue(clock: ServiceClock, { calendar, office, today }: Pick<Reading, 'calendar' | 'office' | 'today'>): Due {
  const date = serviceDue(clock, calendar, office.timeZone)
  return { date, lateDays: lateDays(date, today, calendar), paused: clock.pauses.some((pause) => pause.to === null) }
}

export function dossierDue(dossier: Dossier, reading: Reading): Due {
  const due = clockDue({ clockStart: dossier.clockStart, promisedDays: dossier.promise?.workingDays ?? null, pauses: dossier.pauses }, reading)
  return dossier.position.at === 'end' ? { ...due, lateDays: 0, paused: false } : due
}

/** When the step it stands at is due. */
export function stepDueOf(dossier: Dossier, reading: Reading): Due {
  const { position } = dossier
  const procedure = reading.procedureOf(dossier)
  const step = position.at === 'step' ? findStep(procedure, position.step) : null
  if (position.at !== 'step' || !step) return { date: null, lateDays: 0, paused: position.at === 'applicant' }
  const date = stepDue({ procedure, step, entered: position.entered, facts: dossierFacts(dossier) }, reading.calendar, reading.office.timeZone)
  return { date, lateDays: lateDays(date, reading.today, reading.calendar), paused: false }
}
