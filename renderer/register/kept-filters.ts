import type { CallInput } from '#protocol/calls.ts'
import type { TypedPeriod } from './period.ts'

type Search = CallInput<'register.search'>

/** Which part of the register is shown. */
export interface Filters {
  readonly status: Search['status']
  readonly service: NonNullable<Search['service']> | null
  readonly period: TypedPeriod
}

const STATUSES: readonly Filters['status'][] = ['all', 'running', 'late', 'waiting-applicant', 'unnumbered', 'ended']
export const NO_FILTERS: Filters = { status: 'all', service: null, period: { choice: 'all', from: '', to: '' } }

const place = (officer: string): string => `loket.saringan.${officer}.register`

/** Which part of the register an officer looked at last on this PC. Never what was searched for: that may be a person's name or NIK. */
export const keptFilters = (officer: string): Filters => readFilters(window.localStorage.getItem(place(officer)))

export const keepFilters = (officer: string, { status, service, period }: Filters): void => window.localStorage.setItem(place(officer), JSON.stringify({ status, service, period }))

/** As they were kept; whatever else stands there is no filter. */
export function readFilters(kept: string | null): Filters {
  try {
    const found = JSON.parse(kept ?? '{}') as Partial<Record<keyof Filters, unknown>> | null
    const status = STATUSES.find((one) => one === found?.status) ?? NO_FILTERS.status
    const service = typeof found?.service === 'string' ? (found.service as Filters['service']) : null
    return { status, service, period: readPeriod(found?.period) }
  } catch {
    return NO_FILTERS
  }
}

function readPeriod(found: unknown): Filters['period'] {
  if (typeof found !== 'object' || found === null || !('choice' in found && 'from' in found && 'to' in found)) return NO_FILTERS.period
  const { choice, from, to } = found
  return typeof choice === 'string' && typeof from === 'string' && typeof to === 'string' && /^(all|today|month|last-month|dates|\d{4})$/.test(choice) ? { choice, from, to } : NO_FILTERS.period
}
