import { DueDate, Position, type RegisterRow } from '../register/register-columns.tsx'
import type { OfficeClock } from '../session/office-clock.ts'
import type { Column } from '../ui/table/columns.ts'

/** What an officer needs to choose the next dossier. */
export const deskColumns = (clock: OfficeClock): readonly Column<RegisterRow>[] => [
  { key: 'number', header: 'Nomor register', width: '10.75rem', cell: (row) => (row.registerNumber === '' ? 'Tanpa nomor' : row.registerNumber) },
  { key: 'applicant', header: 'Pemohon', width: 'minmax(8rem, 1fr)', cell: (row) => row.applicantName },
  { key: 'position', header: 'Keadaan', width: 'minmax(16.5rem, 1.8fr)', cell: (row) => <Position row={row} /> },
  { key: 'due', header: 'Jatuh tempo', width: '10.25rem', cell: (row) => <DueDate row={row} /> },
  { key: 'since', header: 'Di sini sejak', width: '7.5rem', cell: (row) => clock.shortDate(row.since) },
]
