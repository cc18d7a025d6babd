import { readPeriod, type TypedPeriod } from '../register/period.ts'
import { LISTS, type ListName } from './list-names.ts'
import { MONTHS, type Months } from './months.ts'

/** Which list was open and what was chosen of it. Not the unit: one nobody is late in any more would hide the others. */
export interface KeptPlace {
  readonly list: ListName
  readonly months: Months
  readonly period: TypedPeriod
}

export const USUAL_PLACE: KeptPlace = { list: 'waiting-applicant', months: 3, period: { choice: 'month', from: '', to: '' } }

/** As it was kept; whatever else stands there is the usual. */
export function readPlace(kept: string | null): KeptPlace {
  try {
    const found = JSON.parse(kept ?? '{}') as Partial<Record<keyof KeptPlace, unknown>> | null
    return {
      list: LISTS.find(({ name }) => name === found?.list)?.name ?? USUAL_PLACE.list,
      months: MONTHS.find((months) => months === found?.months) ?? USUAL_PLACE.months,
      period: readPeriod(found?.period) ?? USUAL_PLACE.period,
    }
  } catch {
    return USUAL_PLACE
  }
}
