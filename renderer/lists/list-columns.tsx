import { IconAlertTriangle, IconCalendarEvent, IconCircleX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { shortDate } from '#domain/calendar/indonesian-date.ts'
import { lateWords } from '../register/row-words.ts'
import { TwoLines } from '../register/two-lines.tsx'
import type { OfficeClock } from '../session/office-clock.ts'
import { StateBadge } from '../ui/state-badge.tsx'
import type { Column } from '../ui/table/columns.ts'
import type { ListName, ListRow, RowOf } from './list-names.ts'
import { handWords, leftWords, missingWords, promiseWords, relationWords, untilWords, waitedWords } from './list-words.ts'

type ListColumns = { readonly [Name in ListName]: readonly Column<RowOf<Name>>[] }

const person = <Row extends ListRow>(): Column<Row> => ({ key: 'applicant', header: 'Pemohon', width: 'minmax(10rem, 1fr)', cell: (row) => <TwoLines below={`NIK …${row.nikMasked.slice(-4)} · ${row.serviceName}`}>{row.applicantName}</TwoLines> })
const register = <Row extends ListRow>(): Column<Row> => ({ key: 'number', header: 'Nomor register', width: '12rem', cell: (row) => (row.registerNumber === '' ? 'Tanpa nomor' : row.registerNumber) })
const missing: Column<RowOf<'waiting-applicant' | 'handed-back'>> = { key: 'missing', header: 'Yang kurang dan alasan', width: 'minmax(16rem, 1.2fr)', cell: (row) => <TwoLines below={row.reason}>{missingWords(row.missing)}</TwoLines> }

const letter = (row: RowOf<'unclaimed' | 'dispatch'>): ReactNode => <TwoLines below={row.letterNumber === '' ? 'tanpa nomor' : row.letterNumber}>{row.letter}</TwoLines>

/** What each list shows on screen; the whole set of columns is on its printed page. */
export function listColumns(clock: OfficeClock): ListColumns {
  const since = <Row extends RowOf<'waiting-applicant' | 'handed-back' | 'unclaimed'>>(header: string): Column<Row> => ({ key: 'since', header, width: '9rem', cell: (row) => <TwoLines below={waitedWords(row.waited)}>{clock.shortDate(row.since)}</TwoLines> })
  return {
    'waiting-applicant': [register(), person(), since('Dikembalikan'), missing],
    'handed-back': [person(), since('Dikembalikan'), { key: 'position', header: 'Keadaan', width: '11rem', cell: (row) => row.position }, missing],
    late: [
      { key: 'unit', header: 'Unit dan petugas', width: 'minmax(16.75rem, 0.9fr)', cell: (row) => <TwoLines below={handWords(row)}>{row.unit}</TwoLines> },
      { key: 'applicant', header: 'Pemohon', width: 'minmax(10rem, 1.4fr)', cell: (row) => <TwoLines below={`${row.registerNumber} · ${row.serviceName}`}>{row.applicantName}</TwoLines> },
      { key: 'position', header: 'Langkah', width: 'minmax(14rem, 1.2fr)', cell: (row) => <TwoLines below={`sejak ${clock.shortDate(row.since)} · ${waitedWords(row.waited)}`}>{row.position}</TwoLines> },
      { key: 'late', header: 'Terlambat', width: '13.5rem', cell: (row) => <TwoLines below={promiseWords(row)}>{badge('late', lateWords(row.lateDays))}</TwoLines> },
    ],
    unclaimed: [
      register(),
      person(),
      { key: 'letter', header: 'Surat', width: 'minmax(15.5rem, 1.3fr)', cell: letter },
      since('Siap sejak'),
    ],
    expiring: [
      { key: 'permit', header: 'Nomor izin', width: 'minmax(13rem, 1.2fr)', cell: (row) => <TwoLines below={`terbit ${shortDate(row.issued)}`}>{row.permitNumber === '' ? 'Tanpa nomor' : row.permitNumber}</TwoLines> },
      person(),
      { key: 'until', header: 'Berlaku sampai', width: '13.5rem', cell: (row) => <TwoLines below={untilWords(row)}>{badge(row.daysLeft < 0 ? 'over' : row.daysLeft <= SOON ? 'wait' : 'plain', leftWords(row.daysLeft))}</TwoLines> },
    ],
    dispatch: [
      { key: 'no', header: 'No.', width: '4rem', align: 'end', cell: (row) => row.no },
      { key: 'at', header: 'Diserahkan', width: '7.5rem', cell: (row) => <TwoLines below={`pukul ${clock.time(row.at)}`}>{clock.shortDate(row.at)}</TwoLines> },
      { key: 'letter', header: 'Surat', width: 'minmax(18.125rem, 1fr)', cell: letter },
      { key: 'applicant', header: 'Kepada', width: 'minmax(8.25rem, 1fr)', cell: (row) => <TwoLines below={row.unreadable ? 'beri tahu admin' : row.serviceName}>{row.applicantName}</TwoLines> },
      { key: 'recipient', header: 'Penerima', width: 'minmax(10.5rem, 1.4fr)', cell: (row) => <TwoLines below={`${relationWords(row)} · ${row.identity}`}>{row.recipient}</TwoLines> },
      { key: 'receipt', header: 'Resi', width: '5rem', cell: (row) => (row.receiptWithdrawn ? 'Ditarik' : 'Tidak') },
    ],
  }
}

/** Days within which a permit's end is near. */
const SOON = 30

const BADGES = {
  late: { tone: 'late', icon: <IconAlertTriangle /> },
  over: { tone: 'late', icon: <IconCircleX /> },
  wait: { tone: 'wait', icon: <IconCalendarEvent /> },
  plain: { tone: 'plain', icon: <IconCalendarEvent /> },
} as const

function badge(kind: keyof typeof BADGES, words: string): ReactNode {
  const { tone, icon } = BADGES[kind]
  return (
    <StateBadge tone={tone} icon={icon}>
      {words}
    </StateBadge>
  )
}
