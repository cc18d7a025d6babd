import type { IsoDate } from '#domain/ids.ts'
import { useReader } from '../host/reader.ts'
import { daysOf } from '../register/period.ts'
import { keepPart, keptPart } from '../session/kept-part.ts'
import { useUnsaved } from '../session/unsaved.ts'
import { useToday } from '../ui/form/today.ts'
import { FIRST_ROW, type RowPlace } from '../ui/table/row-place.ts'
import { type KeptPlace, readPlace } from './kept-place.ts'
import type { ListName } from './list-names.ts'
import type { Months } from './months.ts'

/** What is asked of the counter. */
export interface ListPart {
  readonly list: ListName
  readonly months: Months
  readonly unit: string
  readonly from: IsoDate | null
  readonly to: IsoDate | null
}

/** Where an officer is in the lists: found again on coming back from a dossier; what is kept of it, the next morning too. */
export interface ListsPlace extends KeptPlace {
  /** "" = every unit. */
  readonly unit: string
  readonly row: RowPlace
}

export function useListsPlace() {
  const officer = useReader()
  const { value: place, set } = useUnsaved<ListsPlace>('daftar', { ...readPlace(keptPart(officer, 'daftar')), unit: '', row: FIRST_ROW })
  const change = (changes: Partial<ListsPlace>): void => {
    const next = { ...place, ...changes }
    set(next)
    const { list, months, period } = next
    keepPart(officer, 'daftar', { list, months, period })
  }
  return { place, change }
}

/** What is asked of the counter for a place. */
export function useListPart({ list, months, unit, period }: ListsPlace): ListPart {
  return { list, months, unit, ...daysOf(period, useToday()) }
}
