import { TwoLines } from '../../register/two-lines.tsx'
import type { OfficeClock } from '../../session/office-clock.ts'
import type { Column } from '../../ui/table/columns.ts'
import { ACCESS_WORDS, type AccessRow } from './access-words.ts'

/** Who did what when, and of whom. */
export const accessColumns = (clock: OfficeClock): readonly Column<AccessRow>[] => [
  { key: 'no', header: 'No.', width: '5rem', align: 'end', cell: (row) => row.no },
  { key: 'at', header: 'Waktu', width: '9rem', cell: (row) => <TwoLines below={`pukul ${clock.time(row.at)}`}>{clock.shortDate(row.at)}</TwoLines> },
  { key: 'officer', header: 'Petugas', width: 'minmax(10rem, 1fr)', cell: (row) => row.officerName },
  { key: 'what', header: 'Kegiatan', width: 'minmax(12rem, 1.2fr)', cell: (row) => <TwoLines below={row.subject}>{ACCESS_WORDS[row.what]}</TwoLines> },
  { key: 'dossier', header: 'Berkas', width: 'minmax(12rem, 1.4fr)', cell: (row) => (row.dossier === null ? '' : <TwoLines below={row.registerNumber === '' ? 'tanpa nomor' : row.registerNumber}>{row.applicantName}</TwoLines>) },
]
