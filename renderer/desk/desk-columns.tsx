import { DueDate, REGISTER_NUMBER_WIDTH, Whereabouts, type RegisterRow } from '../register/register-columns.tsx'
import { TwoLines } from '../register/two-lines.tsx'
import type { OfficeClock } from '../session/office-clock.ts'
import type { Column } from '../ui/table/columns.ts'

/** What an officer needs to choose the next dossier. */
export const deskColumns = (clock: OfficeClock): readonly Column<RegisterRow>[] => [
  { key: 'number', header: 'Nomor register', width: REGISTER_NUMBER_WIDTH, cell: (row) => <TwoLines below={`masuk ${clock.shortDate(row.received)}`}>{row.registerNumber === '' ? 'Tanpa nomor' : row.registerNumber}</TwoLines> },
  { key: 'applicant', header: 'Pemohon', width: 'minmax(9.5rem, 1.3fr)', cell: (row) => <TwoLines below={row.serviceName}>{row.applicantName}</TwoLines> },
  { key: 'position', header: 'Keadaan dan pemegang', width: 'minmax(12.5rem, 1.7fr)', cell: (row) => <Whereabouts row={row} clock={clock} /> },
  { key: 'due', header: 'Jatuh tempo', width: '13.5rem', cell: (row) => <DueDate row={row} clock={clock} /> },
]
