import type { WorkingCalendar } from '#domain/calendar/calendar.ts'
import type { ClockDoubt } from '#domain/clock/clock-doubt.ts'
import { localDate } from '#domain/calendar/office-time.ts'
import type { Dossier } from '#domain/dossier/state.ts'
import type { IsoDate, IsoInstant } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import type { Office } from '#domain/office/office.ts'
import type { Procedure } from '#domain/workflow/procedure.ts'
import type { Store } from '#store/store.ts'
import { doubtNow } from '../clock/doubt-now.ts'

/** What every reading of dossiers at one moment shares. */
export interface Reading {
  readonly store: Store
  readonly office: Office
  readonly calendar: WorkingCalendar
  readonly now: IsoInstant
  readonly today: IsoDate
  /** What is odd about the clock now; null where it is believed. */
  readonly doubt: ClockDoubt | null
  readonly procedureOf: (dossier: Pick<Dossier, 'procedure'>) => Procedure
}

export function readNow(store: Store, now: IsoInstant): Reading {
  const office = must(store.settings.office(), 'an office')
  const known = new Map<string, Procedure>()
  return {
    store,
    office,
    now,
    calendar: must(store.settings.calendar(), 'a calendar'),
    today: localDate(now, office.timeZone),
    doubt: doubtNow(store, now),
    procedureOf({ procedure: ref }) {
      const found = known.get(ref.hash) ?? must(store.settings.procedure(ref), `procedure ${ref.id}@${ref.version}`)
      known.set(ref.hash, found)
      return found
    },
  }
}
