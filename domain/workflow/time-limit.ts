import { minutesOf } from '../calendar/office-minutes.ts'
import type { WorkingCalendar } from '../calendar/calendar.ts'
import type { DossierFacts } from './condition.ts'
import type { Duration, TimeUnit } from './duration.ts'
import { factOf } from './holds.ts'
import type { Procedure } from './procedure.ts'

export interface TimeLimit {
  readonly amount: number
  readonly unit: TimeUnit
}

/** The most a duration allows this dossier, or null where it sets no limit. */
export function timeLimit(duration: Duration | null, procedure: Pick<Procedure, 'sharedLimits'>, facts: DossierFacts): TimeLimit | null {
  switch (duration?.kind) {
    case 'span':
      return { amount: duration.amount, unit: duration.unit }
    case 'range':
      return { amount: duration.to, unit: duration.unit }
    case 'byField':
      return timeLimit(caseOf(duration, facts), procedure, facts)
    case 'shared': {
      const limit = procedure.sharedLimits?.[duration.group] ?? null
      return limit?.kind === 'shared' ? null : timeLimit(limit, procedure, facts)
    }
    case 'unlimited':
    case 'uncounted':
    case undefined:
      return null
  }
}

function caseOf(duration: Extract<Duration, { kind: 'byField' }>, facts: DossierFacts): Duration {
  const fact = String(factOf(facts, duration.field))
  return (Object.hasOwn(duration.cases, fact) ? duration.cases[fact] : undefined) ?? duration.otherwise
}

export const isInDays = (limit: TimeLimit): boolean => limit.unit === 'day' || limit.unit === 'workingDay'
export const inMinutes = (limit: TimeLimit): number => limit.amount * (limit.unit === 'hour' ? 60 : 1)

/** Working days that hold the limits: whole days as they are, minutes and hours by the shortest day the office works. At least one. */
export function workingDaysFor(limits: readonly TimeLimit[], calendar: WorkingCalendar): number {
  const days = limits.filter(isInDays).reduce((sum, limit) => sum + limit.amount, 0)
  const minutes = limits.filter((limit) => !isInDays(limit)).reduce((sum, limit) => sum + inMinutes(limit), 0)
  const shortest = Math.min(...calendar.week.map(minutesOf).filter((day) => day > 0))
  return Math.max(1, Math.ceil(days + (Number.isFinite(shortest) ? minutes / shortest : 0)))
}
