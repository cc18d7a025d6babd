import { IconAlertTriangle, IconCalendarEvent, IconCircleCheck, IconClock, IconLoader } from '@tabler/icons-react'
import { shortDate } from '#domain/calendar/indonesian-date.ts'
import type { CallOutput } from '#protocol/calls.ts'
import type { OfficeClock } from '../session/office-clock.ts'
import { NumberText } from '../ui/number-text.tsx'
import { StateBadge } from '../ui/state-badge.tsx'
import type { Column } from '../ui/table/columns.ts'
import classes from './register.module.css'
import { holderLine, lateWords, servedWords } from './row-words.ts'
import { TwoLines } from './two-lines.tsx'

export type RegisterRow = CallOutput<'register.search'>['rows'][number]

/** A number with a counter's code is read whole, "0001/A/REG/VIII/2026". */
export const REGISTER_NUMBER_WIDTH = '12.25rem'

/** Columns of the Buku Register on screen; the whole set is in the export. */
export const registerColumns = (clock: OfficeClock): readonly Column<RegisterRow>[] => [
  {
    key: 'number',
    header: 'Nomor register',
    width: REGISTER_NUMBER_WIDTH,
    cell: (row) => <TwoLines below={`masuk ${clock.shortDate(row.received)}`}>{row.registerNumber === '' ? 'Tanpa nomor' : row.registerNumber}</TwoLines>,
  },
  { key: 'applicant', header: 'Pemohon', width: 'minmax(9rem, 1fr)', cell: (row) => <TwoLines below={nikTail(row)}>{row.applicantName}</TwoLines> },
  { key: 'position', header: 'Keadaan dan pemegang', width: 'minmax(16.5rem, 1.5fr)', cell: (row) => <Whereabouts row={row} clock={clock} /> },
  { key: 'due', header: 'Jatuh tempo', width: '13.5rem', cell: (row) => <DueDate row={row} clock={clock} /> },
  { key: 'permit', header: 'Nomor izin dan layanan', width: 'minmax(16.5rem, 1.5fr)', cell: permitOf },
]

/** Both whole: a letter's number may take two of the three lines. */
const permitOf = ({ permitNumber, serviceName }: RegisterRow) => (
  <span className={classes.permit}>
    {permitNumber === '' ? null : <NumberText>{permitNumber}</NumberText>} <small>{serviceName}</small>
  </span>
)

const nikTail = ({ nikMasked }: RegisterRow): string => (nikMasked === '' ? '' : `NIK ${nikMasked.replace(/^\*+/, '…')}`)

/** Where it stands, by icon, word and colour. */
export function Position({ row }: { readonly row: RegisterRow }) {
  const { tone, icon } = STATES[row.status]
  return (
    <StateBadge tone={tone} icon={icon}>
      {row.position}
    </StateBadge>
  )
}

/** Letters of a badge that end in dots in the narrowest of its columns. */
const LONG_POSITION = 29

/** Where it stands, and who holds it since when. */
export const Whereabouts = ({ row, clock }: { readonly row: RegisterRow; readonly clock: OfficeClock }) => (
  <TwoLines below={holderLine(row, clock)} long={row.position.length > LONG_POSITION}>
    <Position row={row} />
  </TwoLines>
)

/** When it is due; late is said in working days, beside the state and never instead of it. Once served it only tells how it came out. */
export function DueDate({ row: { due, status }, clock }: { readonly row: RegisterRow; readonly clock: OfficeClock }) {
  if (due.paused) return <TwoLines below="menunggu pemohon">Berhenti</TwoLines>
  if (due.date === null) return '–'
  if (due.served) return <TwoLines below={servedWords(due.served.lateDays)}>{shortDate(due.date)}</TwoLines>
  if (due.lateDays > 0)
    return (
      <TwoLines below={`janji ${shortDate(due.date)}`}>
        <StateBadge tone="late" icon={<IconAlertTriangle />}>
          {lateWords(due.lateDays)}
        </StateBadge>
      </TwoLines>
    )
  if (status === 'ended' || due.date !== clock.today()) return shortDate(due.date)
  return (
    <StateBadge tone="wait" icon={<IconCalendarEvent />}>
      hari ini
    </StateBadge>
  )
}

const STATES = {
  running: { tone: 'info', icon: <IconLoader /> },
  'waiting-applicant': { tone: 'wait', icon: <IconClock /> },
  ended: { tone: 'ok', icon: <IconCircleCheck /> },
} as const
