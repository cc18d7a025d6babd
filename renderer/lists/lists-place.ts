import type { IsoDate } from '#domain/ids.ts'
import type { CallInput } from '#protocol/calls.ts'
import { daysOf, type TypedPeriod } from '../register/period.ts'
import { useUnsaved } from '../session/unsaved.ts'
import { useToday } from '../ui/form/today.ts'
import { FIRST_ROW, type RowPlace } from '../ui/table/row-place.ts'
import type { ListName } from './list-names.ts'

export type Months = NonNullable<CallInput<'lists.open'>['months']>

/** What is asked of the counter. */
export interface ListPart {
  readonly list: ListName
  readonly months: Months
  readonly unit: string
  readonly from: IsoDate | null
  readonly to: IsoDate | null
}

/** Where an officer is in the lists: found again on coming back from a dossier. */
export interface ListsPlace {
  readonly list: ListName
  readonly months: Months
  /** "" = every unit. */
  readonly unit: string
  readonly period: TypedPeriod
  readonly row: RowPlace
}

const START: ListsPlace = { list: 'waiting-applicant', months: 3, unit: '', period: { choice: 'month', from: '', to: '' }, row: FIRST_ROW }

export function useListsPlace() {
  const { value: place, set } = useUnsaved('daftar', START)
  return { place, change: (change: Partial<ListsPlace>) => set({ ...place, ...change }) }
}

/** What is asked of the counter for a place. */
export function useListPart({ list, months, unit, period }: ListsPlace): ListPart {
  return { list, months, unit, ...daysOf(period, useToday()) }
}
