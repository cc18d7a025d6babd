import type { ListPart } from '#store/contract/list-reader.ts'
import type { Reading } from '../dossier/reading.ts'
import { expiringRow } from './list-rows.ts'
import { monthsAhead } from './months-ahead.ts'
import type { OfficeListPage } from './office-list.ts'

/** What ends from today on, then what has ended. On its last day a permit still holds. */
export const expiringParts = (months: number, { today }: Reading): readonly [ending: ListPart, over: ListPart] => [
  { list: 'ending', from: today, to: monthsAhead(today, months) },
  { list: 'over', before: today },
]

/** The next to end first; after the last of them those that are over, the last first. Its cursor says in which of both it stands. */
export function expiringPage(months: number, after: string, limit: number, reading: Reading): Pick<OfficeListPage, 'rows' | 'next'> {
  const { lists, dossiers } = reading.store
  const [ending, over] = expiringParts(months, reading)
  const [where, cursor] = [after.slice(0, 1), after.slice(1)]
  const first = where === OVER ? { ids: [], next: '' } : lists.page(ending, cursor, limit)
  const room = first.next === '' ? limit - first.ids.length : 0
  const then = room > 0 ? lists.page(over, where === OVER ? cursor : '', room) : { ids: [], next: '' }
  const rows = [...first.ids, ...then.ids].flatMap((id) => {
    const dossier = dossiers.state(id)
    return (dossier && expiringRow(dossier, reading)) ?? []
  })
  if (first.next !== '') return { rows, next: `${ENDING}${first.next}` }
  if (then.next !== '') return { rows, next: `${OVER}${then.next}` }
  // The page was filled by the last of those that end: the others have not been looked at.
  return { rows, next: room === 0 && lists.count(over) > 0 ? OVER : '' }
}

const ENDING = 'e'
const OVER = 'o'
