import type { Reading } from '../dossier/reading.ts'
import { dispatchRows, handOverPeriod } from './dispatch-list.ts'
import { lateByUnit, lateRow } from './late-list.ts'
import type { OfficeListName, OfficeListPart, RowOf } from './office-list.ts'
import { openList } from './open-list.ts'

const CHUNK = 200

/** A whole list as it goes out, row by row; nothing is held open in between. */
export function* walkList<Name extends OfficeListName>(list: Name, part: OfficeListPart, reading: Reading): Generator<RowOf<Name>> {
  for (const row of rowsOf({ ...part, list }, reading)) if (isOf(list, row)) yield row
}

function rowsOf(part: OfficeListPart, reading: Reading): Iterable<RowOf<OfficeListName>> {
  if (part.list === 'late') return lateRows(part.unit, reading)
  return part.list === 'dispatch' ? bookRows(part, reading) : pagedRows(part, reading)
}

function* pagedRows(part: OfficeListPart, reading: Reading): Generator<RowOf<OfficeListName>> {
  for (let after: string | null = ''; after !== null; ) {
    const { rows, next } = openList(part, after, CHUNK, reading)
    yield* rows
    after = next === '' ? null : next
  }
}

/** Reckoned once, however long. */
function* lateRows(unit: string, reading: Reading): Generator<RowOf<'late'>> {
  for (const dossier of lateByUnit(reading)) {
    const row = unit === '' || dossier.unit === unit ? lateRow(dossier, reading) : null
    if (row) yield row
  }
}

/** In the order of the book, which is not that of the screen. */
function* bookRows(part: OfficeListPart, reading: Reading): Generator<RowOf<'dispatch'>> {
  const period = handOverPeriod(part, reading)
  for (let after: string | null = ''; after !== null; ) {
    const { rows, next } = reading.store.lists.handOvers(period, 'oldest-first', after, CHUNK)
    yield* dispatchRows(rows, 'oldest-first', reading)
    after = next === '' ? null : next
  }
}

const isOf = <Name extends OfficeListName>(list: Name, row: RowOf<OfficeListName>): row is RowOf<Name> => row.list === list
