import type { ReactNode } from 'react'
import { useCall } from '../host/use-call.ts'
import { useCommand } from '../host/use-command.ts'
import { TakeOutBar } from '../jobs/take-out-bar.tsx'
import { useOfficeClock } from '../session/office-clock.ts'
import { hasDesk, useSignedIn } from '../session/signed-in.ts'
import { Page } from '../ui/page.tsx'
import { ColumnsButton } from '../ui/table/columns-button.tsx'
import { FIRST_ROW } from '../ui/table/row-place.ts'
import { useColumnLayout } from '../ui/table/use-column-layout.ts'
import { listColumns } from './list-columns.tsx'
import { ListChoice } from './list-choice.tsx'
import { ListFilters } from './list-filters.tsx'
import { wordsOf } from './list-names.ts'
import { type ListPart, useListPart, useListsPlace } from './lists-place.ts'
import classes from './lists.module.css'
import { OpenList } from './open-list.tsx'

/** Daftar: what the whole office has to look after, one list at a time. */
export function ListsScreen() {
  const { place, change } = useListsPlace()
  const part = useListPart(place)
  const counts = useCall('lists.counts', { months: part.months, from: part.from, to: part.to }, { keep: true }).value
  const { title, lead, pages } = wordsOf(place.list)
  const columns = listColumns(useOfficeClock())[place.list]
  const [layout, setLayout] = useColumnLayout(`daftar.${place.list}`)
  return (
    <Page title="Daftar" lead={lead} fill actions={<Actions part={part} pages={pages} columns={<ColumnsButton key={place.list} columns={columns} layout={layout} onChange={setLayout} group="Daftar" />} />}>
      <div className={classes.columns}>
        <ListChoice counts={new Map(counts?.map(({ list, count }) => [list, count]))} chosen={place.list} onChoose={(list) => change({ list, unit: '', row: FIRST_ROW })} />
        <section className={classes.list} aria-label={title}>
          <ListFilters place={place} onChange={change} />
          <OpenList key={place.list} part={part} layout={layout} startAt={place.row} onSelect={(row) => change({ row })} onUnit={(unit) => change({ unit, row: FIRST_ROW })} />
        </section>
      </div>
    </Page>
  )
}

/** Taking a list out is for those who work on dossiers. */
const Actions = ({ part, pages, columns }: TakeOutProps & { readonly columns: ReactNode }) => (
  <>
    {hasDesk(useSignedIn()) ? <TakeOut part={part} pages={pages} /> : null}
    {columns}
  </>
)

interface TakeOutProps {
  readonly part: ListPart
  readonly pages: string
}

function TakeOut({ part, pages }: TakeOutProps) {
  const start = useCommand('lists.export')
  return <TakeOutBar pages={pages} group="Daftar" unit="baris" refusal={start.refusal} running={start.running} start={(format) => start.run({ ...part, format })} />
}
