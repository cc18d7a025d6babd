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
  { key: 'service', header: 'Layanan', width: 'minmax(8rem, 0.8fr)', cell: (row) => row.serviceName },
  { key: 'position', header: 'Keadaan', width: 'minmax(15rem, 2fr)', cell: (row) => <Position row={row} /> },
  { key: 'due', header: 'Jatuh tempo', width: '8.25rem', cell: (row) => (row.due.date === null ? '' : shortDate(row.due.date)) },
  { key: 'permit', header: 'Nomor izin', width: 'minmax(9rem, 1.2fr)', cell: (row) => row.permitNumber },
]

/** Where it stands; late is said beside it, never instead of it. */
export function Position({ row }: { readonly row: RegisterRow }) {
  if (row.due.lateDays > 0)
    return (
      <StateBadge tone="late" icon={<IconAlertTriangle />}>
        Terlambat {row.due.lateDays} hk · {row.position}
      </StateBadge>
    )
  const { tone, icon } = STATES[row.status]
  return (
    <StateBadge tone={tone} icon={icon}>
      {row.position}
    </StateBadge>
  )
}

const STATES = {
  running: { tone: 'info', icon: <IconLoader /> },
  'waiting-applicant': { tone: 'wait', icon: <IconClock /> },
  ended: { tone: 'ok', icon: <IconCircleCheck /> },
} as const
