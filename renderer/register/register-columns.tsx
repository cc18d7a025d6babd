import { IconAlertTriangle, IconCircleCheck, IconClock, IconLoader } from '@tabler/icons-react'
import { shortDate } from '#domain/calendar/indonesian-date.ts'
import type { CallOutput } from '#protocol/calls.ts'
import type { OfficeClock } from '../session/office-clock.ts'
import { StateBadge } from '../ui/state-badge.tsx'
import type { Column } from '../ui/table/columns.ts'

export type RegisterRow = CallOutput<'register.search'>['rows'][number]

/** Columns of the Buku Register on screen; the whole set is in the export. */
export const registerColumns = (clock: OfficeClock): readonly Column<RegisterRow>[] => [
  { key: 'number', header: 'Nomor register', width: '10.5rem', cell: (row) => (row.registerNumber === '' ? 'Tanpa nomor' : row.registerNumber) },
  { key: 'received', header: 'Masuk', width: '7.75rem', cell: (row) => clock.shortDate(row.received) },
  { key: 'applicant', header: 'Pemohon', width: 'minmax(9rem, 1.2fr)', cell: (row) => row.applicantName },
  { key: 'nik', header: 'NIK', width: '5rem', cell: (row) => row.nikMasked.replace(/^\*+/, '…') },
  { key: 'position', header: 'Keadaan', width: 'minmax(14rem, 1.8fr)', cell: (row) => <Position row={row} /> },
  { key: 'due', header: 'Jatuh tempo', width: '10.5rem', cell: (row) => <DueDate row={row} /> },
  { key: 'permit', header: 'Nomor izin', width: 'minmax(9rem, 1.2fr)', cell: (row) => row.permitNumber },
]

/** Where it stands, by icon, word and colour. */
export function Position({ row }: { readonly row: RegisterRow }) {
  const { tone, icon } = STATES[row.status]
  return (
    <StateBadge tone={tone} icon={icon}>
      {row.position}
    </StateBadge>
  )
}

/** When it is due; late is said in working days, beside the state and never instead of it. */
export function DueDate({ row: { due } }: { readonly row: RegisterRow }) {
  if (due.paused) return 'Berhenti'
  if (due.date === null) return ''
  if (due.lateDays === 0) return shortDate(due.date)
  return (
    <StateBadge tone="late" icon={<IconAlertTriangle />}>
      terlambat {due.lateDays} hk
    </StateBadge>
  )
}

const STATES = {
  running: { tone: 'info', icon: <IconLoader /> },
  'waiting-applicant': { tone: 'wait', icon: <IconClock /> },
  ended: { tone: 'ok', icon: <IconCircleCheck /> },
} as const
