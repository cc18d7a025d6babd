import { Button } from '@mantine/core'
import { IconCircleX, IconFolder, IconPencilPlus, IconPrinter } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { yearOf } from '#domain/calendar/iso-date.ts'
import type { CallOutput } from '#protocol/calls.ts'
import { usePages } from '../host/use-pages.ts'
import { hasDesk, isSupervisor, useSignedIn } from '../session/signed-in.ts'
import { Empty } from '../ui/empty.tsx'
import { useToday } from '../ui/form/today.ts'
import { arranged } from '../ui/table/column-layout.ts'
import { ColumnsButton } from '../ui/table/columns-button.tsx'
import { Table } from '../ui/table/table.tsx'
import { useColumnLayout } from '../ui/table/use-column-layout.ts'
import { useShortcut } from '../ui/shortcuts/use-shortcut.ts'
import { AgendaDialog } from './agenda-dialog.tsx'
import { AskedNumbers } from './asked-numbers.tsx'
import { ledgerColumns, type LedgerRow } from './ledger-columns.tsx'
import { LostNumbers } from './lost-numbers.tsx'
import classes from './numbering.module.css'
import { RecordDialog } from './record-dialog.tsx'
import { VoidDialog } from './void-dialog.tsx'
import { YearChoice } from './year-choice.tsx'

type BookRow = CallOutput<'numbering.books'>[number]
const GROUP = 'Nomor'

interface LedgerProps {
  readonly row: BookRow
  /** null = all years. */
  readonly year: number | null
  readonly onYear: (year: number | null) => void
}

/** The ledger of one book, newest first. */
export function Ledger({ row, year, onYear }: LedgerProps) {
  const { book } = row
  const [, goTo] = useLocation()
  const thisYear = yearOf(useToday())
  const officer = useSignedIn()
  const [selected, setSelected] = useState<LedgerRow | null>(null)
  const [asking, setAsking] = useState<'void' | 'record' | 'agenda' | null>(null)
  const [layout, setLayout] = useColumnLayout('nomor')
  const ledger = usePages('numbering.ledger', { book: book.id, year })
  const columns = useMemo(() => ledgerColumns(ledger.rows), [ledger.rows])
  const at = ledger.rows.find((each) => each.run === selected?.run && each.no === selected.no) ?? ledger.rows[0]
  const voidable = at !== undefined && at.state !== 'void'
  const open = ({ dossier }: LedgerRow): void => {
    if (dossier !== null) goTo(`/berkas/${dossier}`)
  }
  return (
    <section className={classes.ledger} aria-label={`Isi ${book.name}`}>
      <header>
        <h2>{book.name}</h2>
        <YearChoice value={year} onChange={onYear} thisYear={thisYear} />
        <ColumnsButton columns={columns} layout={layout} onChange={setLayout} group={GROUP} />
        <span className={classes.actions}>
          <Button variant="default" leftSection={<IconFolder aria-hidden="true" size="1.125rem" />} disabled={at === undefined || at.dossier === null} onClick={() => at !== undefined && open(at)}>
            Buka berkas
          </Button>
          {hasDesk(officer) ? <AgendaAction onAsk={() => setAsking('agenda')} /> : null}
          {isSupervisor(officer) ? <SupervisorActions voidable={voidable} onAsk={setAsking} /> : null}
        </span>
      </header>
      {row.lost === 0 ? null : <LostNumbers row={row} />}
      <AskedNumbers book={book.id} />
      <Table label={`Isi ${book.name}`} columns={arranged(columns, layout)} rows={ledger.rows} rowKey={({ run, no }) => `${run} ${no}`} onSelect={setSelected} onOpen={open} onEnd={ledger.more} empty={<Empty title="Belum ada nomor">Nomor muncul di sini begitu diberikan.</Empty>} />
      {asking === 'void' && at !== undefined ? <VoidDialog row={at} book={book} onClose={() => setAsking(null)} /> : null}
      {asking === 'agenda' ? <AgendaDialog book={book} year={year} onClose={() => setAsking(null)} /> : null}
      {asking === 'record' ? <RecordDialog row={row} onClose={() => setAsking(null)} /> : null}
    </section>
  )
}

function AgendaAction({ onAsk }: { readonly onAsk: () => void }) {
  useShortcut({ key: 'F9', label: 'Cetak agenda', group: GROUP, run: onAsk })
  return (
    <Button variant="default" leftSection={<IconPrinter aria-hidden="true" size="1.125rem" />} onClick={onAsk}>
      Cetak agenda (F9)
    </Button>
  )
}

function SupervisorActions({ voidable, onAsk }: { readonly voidable: boolean; readonly onAsk: (what: 'void' | 'record') => void }) {
  useShortcut({ key: 'Delete', label: 'Batalkan nomor', group: GROUP, enabled: voidable, run: () => onAsk('void') })
  useShortcut({ key: 'Insert', label: 'Catat nomor dari kertas', group: GROUP, run: () => onAsk('record') })
  return (
    <>
      <Button variant="default" leftSection={<IconPencilPlus aria-hidden="true" size="1.125rem" />} onClick={() => onAsk('record')}>
        Catat dari kertas
      </Button>
      <Button variant="default" leftSection={<IconCircleX aria-hidden="true" size="1.125rem" />} disabled={!voidable} onClick={() => onAsk('void')}>
        Batalkan nomor
      </Button>
    </>
  )
}
