import type { WorkingCalendar } from '../calendar/calendar.ts'
import { addOfficeMinutes } from '../calendar/office-minutes.ts'
import { localDate } from '../calendar/office-time.ts'
import { addWorkingDays, workingDaysBetween } from '../calendar/working-days.ts'
import type { Dossier } from '../dossier/state.ts'
import type { IsoDate, IsoInstant, TimeZone } from '../ids.ts'
import type { DossierFacts } from './condition.ts'
import type { Procedure, Step } from './procedure.ts'
import { inMinutes, isInDays, timeLimit } from './time-limit.ts'

export { promisedDate } from './promised-date.ts'

export interface ServiceClock {
  readonly clockStart: IsoInstant | null
  readonly promisedDays: number | null
  readonly pauses: Dossier['pauses']
}

/** When the whole service is due: the promised days from the clock's start, moved by the working days it stood still. Null before it starts and while it stands still. */
export function serviceDue({ clockStart, promisedDays, pauses }: ServiceClock, calendar: WorkingCalendar, zone: TimeZone): IsoDate | null {
  if (clockStart === null || promisedDays === null) return null
  let days = promisedDays
  for (const { from, to } of pauses) {
    if (to === null) return null
    days += workingDaysBetween(localDate(from, zone), localDate(to, zone), calendar)
  }
  return addWorkingDays(localDate(clockStart, zone), days, calendar)
}

export interface StepClock {
  readonly procedure: Procedure
  readonly step: Step
  readonly entered: IsoInstant
  readonly facts: DossierFacts
}

/** When this step is due, counted from entering it: "hari" are working days, minutes and hours pass in office hours only. Null where no limit is set. */
export function stepDue({ procedure, step, entered, facts }: StepClock, calendar: WorkingCalendar, zone: TimeZone): IsoDate | null {
  const limit = timeLimit(step.time, procedure, facts)
  if (!limit) return null
  if (isInDays(limit)) return addWorkingDays(localDate(entered, zone), Math.ceil(limit.amount), calendar)
  return localDate(addOfficeMinutes(entered, inMinutes(limit), calendar, zone), zone)
}

/** Working days past the due date, the due date itself not counted; 0 = not late. */
export const lateDays = (due: IsoDate | null, today: IsoDate, calendar: WorkingCalendar): number =>
  due === null || today <= due ? 0 : workingDaysBetween(due, today, calendar)
