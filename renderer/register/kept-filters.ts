import type { CallInput } from '#protocol/calls.ts'
import { keepPart, keptPart } from '../session/kept-part.ts'
import { readPeriod, type TypedPeriod } from './period.ts'

type Search = CallInput<'register.search'>

/** Which part of the register is shown. */
export interface Filters {
  readonly status: Search['status']
  readonly service: NonNullable<Search['service']> | null
  readonly period: TypedPeriod
}

const STATUSES: readonly Filters['status'][] = ['all', 'running', 'late', 'waiting-applicant', 'unnumbered', 'ended']
export const NO_FILTERS: Filters = { status: 'all', service: null, period: { choice: 'all', from: '', to: '' } }

/** Which part of the register an officer looked at last on this PC. */
export const keptFilters = (officer: string): Filters => readFilters(keptPart(officer, 'register'))

export const keepFilters = (officer: string, { status, service, period }: Filters): void => keepPart(officer, 'register', { status, service, period })

/** As they were kept; whatever else stands there is no filter. */
export function readFilters(kept: string | null): Filters {
  try {
    const found = JSON.parse(kept ?? '{}') as Partial<Record<keyof Filters, unknown>> | null
    const status = STATUSES.find((one) => one === found?.status) ?? NO_FILTERS.status
    const service = typeof found?.service === 'string' ? (found.service as Filters['service']) : null
    return { status, service, period: readPeriod(found?.period) ?? NO_FILTERS.period }
  } catch {
    return NO_FILTERS
  }
}
