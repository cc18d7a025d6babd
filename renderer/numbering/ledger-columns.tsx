import { IconCircleCheck, IconCircleX, IconPencil } from '@tabler/icons-react'
import { shortDate } from '#domain/calendar/indonesian-date.ts'
import type { CallOutput } from '#protocol/calls.ts'
import { StateBadge } from '../ui/state-badge.tsx'
import type { Column } from '../ui/table/columns.ts'
import { NumberCell, TwoLineCell } from '../ui/table/number-cell.tsx'
import { twoLineWidth } from '../ui/table/two-line-width.ts'

export type LedgerRow = CallOutput<'numbering.ledger'>['rows'][number]

const STATES = {
  given: { tone: 'ok', icon: <IconCircleCheck />, word: 'Diberikan' },
  void: { tone: 'late', icon: <IconCircleX />, word: 'Batal' },
  recorded: { tone: 'info', icon: <IconPencil />, word: 'Dari kertas' },
} as const

/** Every number of a book, also those that were voided. `rows`: those that are shown. */
export const ledgerColumns = (rows: readonly LedgerRow[]): readonly Column<LedgerRow>[] => [
  { key: 'no', header: 'No.', width: '3.5rem', align: 'end', cell: (row) => row.no },
  { key: 'text', header: 'Nomor lengkap', width: twoLineWidth(rows.map(({ text }) => text), 12, 1.5), cell: (row) => <NumberCell number={row.text} /> },
  { key: 'date', header: 'Tanggal', width: '7.25rem', cell: (row) => shortDate(row.date) },
  { key: 'state', header: 'Keadaan', width: '8.75rem', cell: (row) => <LedgerState state={row.state} /> },
  { key: 'summary', header: 'Untuk', width: 'minmax(9rem, 2.2fr)', cell: (row) => <TwoLineCell>{row.reason === '' ? row.summary : `${row.summary} · ${row.reason}`}</TwoLineCell> },
  { key: 'officer', header: 'Petugas', width: 'minmax(8rem, 1fr)', cell: (row) => <TwoLineCell>{row.officerName}</TwoLineCell> },
]

export function LedgerState({ state }: { readonly state: LedgerRow['state'] }) {
  const { tone, icon, word } = STATES[state]
  return (
    <StateBadge tone={tone} icon={icon}>
      {word}
    </StateBadge>
  )
}
