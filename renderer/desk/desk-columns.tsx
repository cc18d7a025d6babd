import { DueDate, Position, type RegisterRow } from '../register/register-columns.tsx'
import type { OfficeClock } from '../session/office-clock.ts'
import type { Column } from '../ui/table/columns.ts'

/** What an officer needs to choose the next dossier. */
export const deskColumns = (clock: OfficeClock): readonly Column<RegisterRow>[] => [
  { key: 'number', header: 'Nomor register', width: '10rem', cell: (row) => (row.registerNumber === '' ? 'Tanpa nomor' : row.registerNumber) },
  { key: 'applicant', header: 'Pemohon', width: 'minmax(9rem, 1.2fr)', cell: (row) => row.applicantName },
  { key: 'position', header: 'Keadaan', width: 'minmax(15rem, 1.8fr)', cell: (row) => <Position row={row} /> },
  { key: 'due', header: 'Jatuh tempo', width: '10.5rem', cell: (row) => <DueDate row={row} /> },
  { key: 'since', header: 'Di sini sejak', width: '8rem', cell: (row) => clock.shortDate(row.since) },
]
