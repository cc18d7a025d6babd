import type { CallInput } from '#protocol/calls.ts'
import { useReader } from '../host/reader.ts'
import { useUnsaved } from '../session/unsaved.ts'
import { useToday } from '../ui/form/today.ts'
import { FIRST_ROW, type RowPlace } from '../ui/table/row-place.ts'
import { type Filters, keepFilters, keptFilters } from './kept-filters.ts'
import { periodOf } from './period.ts'

type Search = CallInput<'register.search'>

/** Where an officer is in the register: what is searched, and the row chosen. Found again on coming back from a dossier. */
export interface RegisterPlace extends Filters {
  readonly text: string
  readonly row: RowPlace
  /** The screen was left by opening the row. */
  readonly opened: boolean
}

/** A key in the search changes none of them. */
const FILTERS = ['status', 'service', 'period'] as const

export function useRegisterPlace() {
  const officer = useReader()
  const { value: place, set } = useUnsaved<RegisterPlace>('register', { ...keptFilters(officer), text: '', row: FIRST_ROW, opened: false })
  const change = (changes: Partial<RegisterPlace>): void => {
    const next = { ...place, ...changes }
    set(next)
    if (FILTERS.some((name) => next[name] !== place[name])) keepFilters(officer, next)
  }
  return { place, change }
}

/** What is asked of the counter for a place. */
export function usePart({ text, status, service, period }: RegisterPlace): Omit<Search, 'after' | 'limit'> {
  return { text, status, service, ...periodOf(period, useToday()) }
}
