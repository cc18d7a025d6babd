import { endOfDate, startOfDate } from '#domain/calendar/office-time.ts'
import type { ParsedInput } from '#protocol/calls.ts'
import type { ViewPart } from '#store/contract/view-log.ts'
import type { Reading } from '../dossier/reading.ts'
import { namesOf } from './view-rows.ts'

export type AskedViews = Omit<ParsedInput<'views.open'>, 'after' | 'limit'>

/** So many of the dossiers a text finds are looked for. */
const MOST_DOSSIERS = 50

/** What the screen's filters mean to the store. */
export function viewPart({ officer, what, text, from, to }: AskedViews, { store, office }: Reading): ViewPart {
  return {
    officer,
    what,
    about: text === '' ? null : store.dossiers.search({ text, status: 'all', year: null, after: '', limit: MOST_DOSSIERS }).ids.flatMap((id) => namesIn(id, store)),
    from: from === null ? null : startOfDate(from, office.timeZone),
    before: to === null ? null : endOfDate(to, office.timeZone),
  }
}

function namesIn(id: Parameters<Reading['store']['dossiers']['state']>[0], { dossiers }: Reading['store']): readonly string[] {
  const state = dossiers.state(id)
  return state ? namesOf(state) : [id]
}
