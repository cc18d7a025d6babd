import type { WorkingCalendar } from '../calendar/calendar.ts'
import { localDate } from '../calendar/office-time.ts'
import { addWorkingDays, skippedDays } from '../calendar/working-days.ts'
import type { PromisedDate } from '../dossier/promised-date.ts'
import type { IsoInstant, TimeZone } from '../ids.ts'
import type { Service } from '../service/service.ts'
import type { DossierFacts } from './condition.ts'
import type { Procedure } from './procedure.ts'
import { timeLimit, workingDaysFor } from './time-limit.ts'
import { usualPath } from './usual-path.ts'

export interface PromiseContext {
  readonly procedure: Procedure
  readonly service: Pick<Service, 'promisedWorkingDays'>
  readonly calendar: WorkingCalendar
  readonly zone: TimeZone
  /** When it was found complete. */
  readonly from: IsoInstant
  readonly facts: DossierFacts
}

/** The date told to the applicant and why: the declared time, else the service's setting, else our estimate. */
export function promisedDate(context: PromiseContext): PromisedDate {
  const { calendar, from, zone } = context
  const { workingDays, source } = promisedDays(context)
  const start = localDate(from, zone)
  const date = addWorkingDays(start, workingDays, calendar)
  return { date, from, workingDays, source, skipped: skippedDays(start, date, calendar) }
}

function promisedDays({ procedure, service, calendar, facts }: PromiseContext): Pick<PromisedDate, 'workingDays' | 'source'> {
  const declared = timeLimit(procedure.declaredTime, procedure, facts)
  if (declared) return { workingDays: workingDaysFor([declared], calendar), source: 'declared' }
  if (service.promisedWorkingDays !== null) return { workingDays: service.promisedWorkingDays, source: 'service' }
  return { workingDays: workingDaysFor(stepLimits(procedure, facts), calendar), source: 'estimate' }
}

/** One limit over several steps counts once. */
function stepLimits(procedure: Procedure, facts: DossierFacts) {
  const groups = new Set<string>()
  return usualPath(procedure, facts).flatMap(({ time }) => {
    if (time?.kind === 'shared') {
      if (groups.has(time.group)) return []
      groups.add(time.group)
    }
    return timeLimit(time, procedure, facts) ?? []
  })
}
