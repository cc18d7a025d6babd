import { Button, NativeSelect } from '@mantine/core'
import { IconArrowsExchange, IconCirclePlus, IconFileAlert, IconLock, IconPrinter, IconUserOff } from '@tabler/icons-react'
import { type ReactNode, useId, useState } from 'react'
import { yearOf } from '#domain/calendar/iso-date.ts'
import { useCall } from '../host/use-call.ts'
import { hasDesk, isAdmin, isSupervisor, useSignedIn } from '../session/signed-in.ts'
import { Empty } from '../ui/empty.tsx'
import { FOCUSED } from '../ui/form/field.tsx'
import { useToday } from '../ui/form/today.ts'
import { Loading } from '../ui/loading.tsx'
import { Table } from '../ui/table/table.tsx'
import { AccountDialog } from './account-dialog.tsx'
import { CloseLostDialog } from './close-lost-dialog.tsx'
import { CloseRunDialog } from './close-run-dialog.tsx'
import { HandOverDialog } from './hand-over-dialog.tsx'
import { HOLDER_COLUMNS } from './holder-columns.tsx'
import classes from './numbering.module.css'
import { OpenRunDialog } from './open-run-dialog.tsx'
import type { Account, RunRow } from './run-row.ts'
import { runWords } from './run-words.ts'
import { TakeOverDialog } from './take-over-dialog.tsx'
import { mayBeLost, whyNot } from './why-not.ts'

type Asking = 'hand-over' | 'close' | 'take-over' | 'minutes' | 'open' | 'export'

/** Who gives which numbers of a year, what became of the others, and what can be done about it. */
export function Holders() {
  const thisYear = String(yearOf(useToday()))
  const [year, setYear] = useState(thisYear)
  const { value: account } = useCall('hands.account', { year })
  const [selected, setSelected] = useState<RunRow | null>(null)
  const [asking, setAsking] = useState<Asking | null>(null)
  const officer = useSignedIn()
  const whyId = useId()
  if (account === undefined) return <Loading />
  const row = account.runs.find(({ run }) => run === selected?.run) ?? account.runs[0]
  return (
    <section className={classes.ledger} aria-label="Pemegang nomor">
      <header>
        <h2>Pemegang nomor</h2>
        <NativeSelect {...FOCUSED} aria-label="Tahun" value={year} onChange={({ currentTarget: { value } }) => setYear(value)} data={[...new Set([thisYear, ...account.years])].map((value) => ({ value, label: `Tahun ${value}` }))} />
        <Actions account={account} row={row} onAsk={setAsking} whyId={whyId} />
      </header>
      {row === undefined ? null : <Details row={row} />}
      {row === undefined ? null : <WhyNot id={whyId} reasons={whyNot(row, account, officer)} />}
      <Table label="Pemegang nomor" columns={HOLDER_COLUMNS} rows={account.runs} rowKey={({ run }) => run} onSelect={setSelected} empty={<Empty title="Belum ada urutan nomor">Urutan muncul di sini begitu dibuka dan kabarnya tiba dari server kantor.</Empty>} />
      {row !== undefined && asking === 'hand-over' ? <HandOverDialog key={row.run} row={row} account={account} onClose={() => setAsking(null)} /> : null}
      {row !== undefined && asking === 'close' ? <CloseRunDialog row={row} onClose={() => setAsking(null)} /> : null}
      {row !== undefined && asking === 'take-over' ? <TakeOverDialog key={row.run} row={row} account={account} year={year} onClose={() => setAsking(null)} /> : null}
      {row?.open[0] !== undefined && asking === 'minutes' ? <CloseLostDialog book={{ id: row.book, name: row.bookName }} range={{ run: row.run, first: row.open[0].first, last: row.open[0].last }} counted="dihitung Batal di pertanggungjawaban" onClose={() => setAsking(null)} /> : null}
      {asking === 'open' ? <OpenRunDialog unopened={account.unopened} onClose={() => setAsking(null)} /> : null}
      {asking === 'export' ? <AccountDialog year={year} onClose={() => setAsking(null)} /> : null}
    </section>
  )
}

interface ActionsProps {
  readonly account: Account
  readonly row: RunRow | undefined
  /** Where it says why what cannot be done cannot. */
  readonly whyId: string
  readonly onAsk: (what: Asking) => void
}

function Actions({ account, row, whyId, onAsk }: ActionsProps) {
  const officer = useSignedIn()
  const own = row?.held.some((one) => one.own) ?? false
  const marked = row === undefined || row.mark !== ''
  return (
    <span className={classes.actions}>
      {isSupervisor(officer) ? (
        <>
          <Ask whyId={whyId} icon={<IconArrowsExchange aria-hidden="true" size="1.125rem" />} may={!marked && own && account.computers.some((pc) => !pc.own)} onAsk={() => onAsk('hand-over')}>
            Serahkan nomor
          </Ask>
          <Ask whyId={whyId} icon={<IconLock aria-hidden="true" size="1.125rem" />} may={!marked && own} onAsk={() => onAsk('close')}>
            Berhenti memberi nomor
          </Ask>
          <Ask whyId={whyId} icon={<IconFileAlert aria-hidden="true" size="1.125rem" />} may={(row?.open.length ?? 0) > 0} onAsk={() => onAsk('minutes')}>
            Tutup dengan berita acara
          </Ask>
        </>
      ) : null}
      {hasDesk(officer) ? (
        <Button variant="default" leftSection={<IconPrinter aria-hidden="true" size="1.125rem" />} onClick={() => onAsk('export')}>
          Cetak pertanggungjawaban
        </Button>
      ) : null}
      {isAdmin(officer) && account.unopened.length > 0 ? (
        <Button variant="default" leftSection={<IconCirclePlus aria-hidden="true" size="1.125rem" />} onClick={() => onAsk('open')}>
          Buka urutan tahun ini
        </Button>
      ) : null}
      {isAdmin(officer) ? (
        <Ask whyId={whyId} icon={<IconUserOff aria-hidden="true" size="1.125rem" />} may={row !== undefined && mayBeLost(row)} onAsk={() => onAsk('take-over')}>
          Komputer hilang
        </Ask>
      ) : null}
    </span>
  )
}

interface AskProps {
  readonly icon: ReactNode
  readonly may: boolean
  readonly whyId: string
  readonly onAsk: () => void
  readonly children: ReactNode
}

/** Stays where the focus is, also where nothing is left to be done with it afterwards. */
const Ask = ({ icon, may, whyId, onAsk, children }: AskProps) => (
  <Button variant="default" leftSection={icon} {...(may ? {} : { 'data-disabled': true, 'aria-describedby': whyId })} aria-disabled={!may} onClick={() => { if (may) onAsk() }}>
    {children}
  </Button>
)

const Details = ({ row }: { readonly row: RunRow }) => (
  <p className={classes.lost} aria-live="polite">
    {runWords(row).join(' ')}
  </p>
)

/** Why a button stands there grey. */
const WhyNot = ({ id, reasons }: { readonly id: string; readonly reasons: readonly string[] }) =>
  reasons.length === 0 ? null : (
    <p id={id} className={classes.whyNot}>
      {reasons.join(' ')}
    </p>
  )
