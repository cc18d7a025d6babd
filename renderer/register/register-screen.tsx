import { useDeferredValue, useMemo, useRef, useState, type ComponentProps, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { usePages } from '../host/use-pages.ts'
import { useOfficeClock } from '../session/office-clock.ts'
import { hasDesk, useSignedIn } from '../session/signed-in.ts'
import { Page } from '../ui/page.tsx'
import { arranged } from '../ui/table/column-layout.ts'
import { ColumnsButton } from '../ui/table/columns-button.tsx'
import { FIRST_ROW } from '../ui/table/row-place.ts'
import { useColumnLayout } from '../ui/table/use-column-layout.ts'
import { useShortcut } from '../ui/shortcuts/use-shortcut.ts'
import { ExportBar } from './export-bar.tsx'
import { registerColumns, type RegisterRow } from './register-columns.tsx'
import { RegisterFilters } from './register-filters.tsx'
import { RegisterList } from './register-list.tsx'
import { usePart, useRegisterPlace } from './register-place.ts'
import { RegisterSearch } from './register-search.tsx'
import classes from './register.module.css'
import { useAnswered } from './use-answered.ts'
import { useArrival } from './use-arrival.ts'
import { useOpenFirst } from './use-open-first.ts'
import { useTypeToSearch } from './use-type-to-search.ts'

const number = new Intl.NumberFormat('id-ID')
const GROUP = 'Buku Register'

/** Buku Register: everything that came in, found as one types. */
export function RegisterScreen() {
  const [, goTo] = useLocation()
  const { place, change } = useRegisterPlace()
  const [back] = useState(place.opened)
  const { drawn, ...columns } = useDrawnColumns()
  const part = usePart(place)
  const shown = { ...part, text: useDeferredValue(part.text) }
  const pages = usePages('register.search', shown)
  const answered = useAnswered(JSON.stringify(shown), pages.fresh)
  const total = pages.first?.total ?? 0
  const search = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const toList = (): void => list.current?.querySelector('table')?.focus()
  const toSearch = (): void => {
    search.current?.focus()
    search.current?.select()
  }
  const open = (row: RegisterRow, index: number): void => {
    change({ row: { key: row.dossier, index }, opened: true })
    goTo(`/berkas/${row.dossier}`)
  }
  const openFirst = useOpenFirst(pages.fresh && shown.text === part.text, () => (total === 1 && pages.rows[0] !== undefined ? open(pages.rows[0], 0) : toList()))
  useArrival(() => (back ? change({ opened: false }) : toSearch()))
  useTypeToSearch(search)
  useShortcut({ key: 'F3', label: 'Cari', group: GROUP, run: toSearch })
  useShortcut({ key: 'Esc', label: 'Kosongkan pencarian', group: GROUP, legend: place.text !== '', enabled: place.text !== '', run: () => (change({ text: '', row: FIRST_ROW }), toSearch()) })
  return (
    <Page title="Buku Register" lead={pages.first === undefined ? 'Membaca…' : `${number.format(total)} berkas`} fill actions={<Actions part={part} columns={<ColumnsButton {...columns} group={GROUP} />} />}>
      <div className={classes.filters}>
        <RegisterSearch field={search} text={place.text} onText={(text) => change({ text, row: FIRST_ROW })} keys={{ ArrowDown: toList, Enter: openFirst }} />
        <RegisterFilters place={place} onChange={(filters) => change({ ...filters, row: FIRST_ROW })} />
      </div>
      <div ref={list} className={classes.list}>
        <RegisterList key={answered} columns={drawn} pages={pages} text={place.text} startAt={place.row} startHere={place.opened} onSelect={(row, index) => change({ row: { key: row.dossier, index } })} onOpen={open} />
      </div>
    </Page>
  )
}

/** The same ones from one drawing to the next, so that no key draws the list anew. */
function useDrawnColumns() {
  const clock = useOfficeClock()
  const [layout, onChange] = useColumnLayout('register')
  const columns = useMemo(() => registerColumns(clock), [clock])
  return { columns, layout, onChange, drawn: useMemo(() => arranged(columns, layout), [columns, layout]) }
}

/** Taking the register out is for those who work on dossiers. */
const Actions = ({ part, columns }: ComponentProps<typeof ExportBar> & { readonly columns: ReactNode }) => (
  <>
    {hasDesk(useSignedIn()) ? <ExportBar part={part} /> : null}
    {columns}
  </>
)
