import type { DossierView } from './view.ts'

type HistoryRow = DossierView['history'][number]

export interface HistoryAct extends Pick<HistoryRow, 'at' | 'officerName' | 'roleTitle' | 'command'> {
  readonly rows: readonly HistoryRow[]
}

/** Rows of one command belong together; the newest act first. */
export function acts(history: readonly HistoryRow[]): readonly HistoryAct[] {
  const byCommand = Map.groupBy(history, (row) => row.command)
  return [...byCommand.values()]
    .flatMap((rows) => {
      const [first] = rows
      const role = rows.find((row) => row.roleTitle !== '')?.roleTitle ?? ''
      return first === undefined ? [] : [{ at: first.at, officerName: first.officerName, roleTitle: role, command: first.command, rows }]
    })
    .toReversed()
}
