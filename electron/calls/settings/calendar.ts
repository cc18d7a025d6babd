import { missingYears } from '#domain/calendar/calendar-warnings.ts'
import { addDays } from '#domain/calendar/iso-date.ts'
import { localDate } from '#domain/calendar/office-time.ts'
import { must } from '#domain/must.ts'
import { accept, refuse } from '#domain/result.ts'
import type { Store } from '#store/store.ts'
import type { Handlers } from '../handler.ts'
import { fieldsRefusal } from '../input/input-refusal.ts'
import { perform } from '../perform.ts'
import { calendarProblems } from './calendar-problems.ts'
import { officeOf } from './office-of.ts'

/** Working hours and holidays: an event with the whole new calendar. */
export const calendarHandlers = (store: Store): Pick<Handlers, 'calendar.read' | 'calendar.save'> => ({
  'calendar.read': (_, { now }) => {
    const calendar = must(store.settings.calendar(), 'a calendar')
    const today = localDate(now, officeOf(store).timeZone)
    return accept({ calendar, missingYears: missingYears(today, addDays(today, 92), calendar) })
  },

  'calendar.save': ({ calendar }, caller) => {
    const fields = calendarProblems(calendar)
    if (fields.length > 0) return refuse(fieldsRefusal(fields))
    return perform(store, caller, (tx) => {
      tx.append({ aggregate: `calendar:${officeOf(store).id}`, base: null, event: { type: 'calendar.set', version: 1, body: calendar } })
      return accept({})
    })
  },
})
