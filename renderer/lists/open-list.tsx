import { IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { usePages } from '../host/use-pages.ts'
import { useOfficeClock } from '../session/office-clock.ts'
import { Empty } from '../ui/empty.tsx'
import { arranged, type ColumnLayout } from '../ui/table/column-layout.ts'
import type { Column } from '../ui/table/columns.ts'
import type { RowPlace } from '../ui/table/row-place.ts'
import { Table } from '../ui/table/table.tsx'
import { listColumns } from './list-columns.tsx'
import { type ListName, type ListRow, type RowOf, wordsOf } from './list-names.ts'
import type { ListPart } from './lists-place.ts'
import { UnheardNotice } from './unheard-notice.tsx'
import { UnitSums } from './unit-sums.tsx'

interface OpenListProps {
  readonly part: ListPart
  readonly layout: ColumnLayout
  readonly startAt: RowPlace
  readonly onSelect: (row: RowPlace) => void
  readonly onUnit: (unit: string) => void
}

/** The list chosen; its table has the keys. */
export function OpenList({ part, layout, startAt, onSelect, onUnit }: OpenListProps) {
  const [, goTo] = useLocation()
  const pages = usePages('lists.open', part)
  const { title, empty } = wordsOf(part.list)
  const startHere = useUnchanged(JSON.stringify(part))
  const place = (row: ListRow, index: number): RowPlace => ({ key: rowKey(row), index })
  return (
    <>
      {part.list === 'late' ? <UnheardNotice /> : null}
      {part.list === 'late' ? <UnitSums units={pages.first?.units ?? []} chosen={part.unit} onChoose={onUnit} /> : null}
      <Table
        key={JSON.stringify(part)}
        label={title}
        columns={arranged(columnsFor(part.list, listColumns(useOfficeClock())), layout)}
        rows={pages.rows}
        rowKey={rowKey}
        total={pages.first?.total ?? 0}
        startHere={startHere}
        startAt={startAt}
        onSelect={(row, index) => onSelect(place(row, index))}
        onOpen={(row, index) => {
          onSelect(place(row, index))
          goTo(`/berkas/${row.dossier}`)
        }}
        onEnd={pages.more}
        empty={pages.loading ? null : <Empty icon={<IconCircleCheck />} title={empty} />}
      />
    </>
  )
}

/** True until it changes for the first time: whoever changes a filter keeps the keys there. */
function useUnchanged(key: string): boolean {
  const [first] = useState(key)
  const [changed, setChanged] = useState(false)
  if (key !== first && !changed) setChanged(true)
  return !changed && key === first
}

/** A dossier stands once in a list; in the Buku Ekspedisi each hand-over has its own line. */
const rowKey = (row: ListRow): string => (row.list === 'dispatch' ? `${row.at} ${row.dossier}` : row.dossier)

/** A list's columns, for rows of that list. */
function columnsFor<Name extends ListName>(list: Name, all: { readonly [Each in Name]: readonly Column<RowOf<Each>>[] }): readonly Column<ListRow>[] {
  const isOf = (row: ListRow): row is RowOf<Name> => row.list === list
  return all[list].map((column) => ({ ...column, cell: (row, index) => (isOf(row) ? column.cell(row, index) : null) }))
}

