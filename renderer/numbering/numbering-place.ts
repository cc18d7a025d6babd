import { yearOf } from '#domain/calendar/iso-date.ts'
import { useReader } from '../host/reader.ts'
import { keepPart, keptPart } from '../session/kept-part.ts'
import { useUnsaved } from '../session/unsaved.ts'
import { useToday } from '../ui/form/today.ts'
import { yearsShown } from './years-shown.ts'

/** Which book is open, and which year of it. */
export interface NumberingPlace {
  /** A book's id; "" or one that is gone = the first. */
  readonly book: string
  /** null = all years. */
  readonly year: number | null
}

export function useNumberingPlace() {
  const officer = useReader()
  const thisYear = yearOf(useToday())
  const { value: place, set } = useUnsaved<NumberingPlace>('nomor', readNumberingPlace(keptPart(officer, 'nomor'), thisYear))
  const change = (next: NumberingPlace): void => {
    set(next)
    keepPart(officer, 'nomor', next)
  }
  return { place, change }
}

/** As it was kept; a year that can no longer be chosen is all years. */
export function readNumberingPlace(kept: string | null, thisYear: number): NumberingPlace {
  try {
    const found = JSON.parse(kept ?? '{}') as Partial<Record<keyof NumberingPlace, unknown>> | null
    return { book: typeof found?.book === 'string' ? found.book : '', year: yearsShown(thisYear).find((year) => year === found?.year) ?? null }
  } catch {
    return { book: '', year: null }
  }
}
