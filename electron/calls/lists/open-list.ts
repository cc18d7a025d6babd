import type { Dossier } from '#domain/dossier/state.ts'
import type { ListPart } from '#store/contract/list-reader.ts'
import type { Reading } from '../dossier/reading.ts'
import { dispatchRows, handOverPeriod } from './dispatch-list.ts'
import { expiringParts, expiringPage } from './expiring-list.ts'
import { lateByUnit, latePage, sumsByUnit } from './late-list.ts'
import { returnedRow, unclaimedRow } from './list-rows.ts'
import type { OfficeListPage, OfficeListPart, OfficeListRow } from './office-list.ts'

/** One page of one of the office's lists. */
export function openList(part: OfficeListPart, after: string, limit: number, reading: Reading): OfficeListPage {
  const { lists } = reading.store
  switch (part.list) {
    case 'waiting-applicant':
      return kept({ list: 'waiting-applicant' }, (dossier) => returnedRow('waiting-applicant', dossier, reading), after, limit, reading)
    case 'handed-back':
      return kept({ list: 'handed-back' }, (dossier) => returnedRow('handed-back', dossier, reading), after, limit, reading)
    case 'unclaimed':
      return kept({ list: 'unclaimed' }, (dossier) => unclaimedRow(dossier, reading), after, limit, reading)
    case 'expiring': {
      const total = expiringParts(part.months, reading).reduce((sum, one) => sum + lists.count(one), 0)
      return { ...expiringPage(part.months, after, limit, reading), total, units: [] }
    }
    case 'late': {
      const late = lateByUnit(reading)
      const shown = part.unit === '' ? late : late.filter((dossier) => dossier.unit === part.unit)
      return { ...latePage(shown, after, limit, reading), total: shown.length, units: sumsByUnit(late) }
    }
    case 'dispatch': {
      const period = handOverPeriod(part, reading)
      const { rows, next } = lists.handOvers(period, 'newest-first', after, limit)
      return { rows: dispatchRows(rows, 'newest-first', reading), next, total: lists.countHandOvers(period), units: [] }
    }
  }
}

/** A list that is kept as columns of the register. */
function kept(part: ListPart, row: (dossier: Dossier) => OfficeListRow, after: string, limit: number, { store }: Reading): OfficeListPage {
  const { ids, next } = store.lists.page(part, after, limit)
  const rows = ids.flatMap((id) => {
    const dossier = store.dossiers.state(id)
    return dossier ? [row(dossier)] : []
  })
  return { rows, next, total: store.lists.count(part), units: [] }
}
