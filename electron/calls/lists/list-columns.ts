import { shortDate } from '#domain/calendar/indonesian-date.ts'
import { localDate } from '#domain/calendar/office-time.ts'
import type { IsoDate, IsoInstant, TimeZone } from '#domain/ids.ts'
import type { BookColumn } from '#documents/book-column.ts'
import type { OfficeListName, OfficeListRow, RowOf } from './office-list.ts'

/** A row with its place in what goes out. */
export interface Listed<Row> {
  readonly no: number
  readonly row: Row
}

type Column<Row> = BookColumn<Listed<Row>>
export type PagedListName = Exclude<OfficeListName, 'dispatch'>
/** What each list shows on paper and in a file. */
export type ListColumns = { readonly [Name in PagedListName]: readonly Column<RowOf<Name>>[] }

type Anyone = Pick<OfficeListRow, 'registerNumber' | 'applicantName' | 'nikMasked' | 'serviceName'>
type Returned = Pick<RowOf<'waiting-applicant'>, 'reason' | 'missing'>
type Waiting = Pick<RowOf<'unclaimed'>, 'waited'>

const text = <Row>(heading: string, part: number, value: (row: Row) => string): Column<Row> => ({ heading, part, align: 'left', value: ({ row }) => value(row) })
const date = <Row>(heading: string, value: (row: Row) => IsoDate | null): Column<Row> => ({ heading, part: 6, align: 'center', value: ({ row }) => dateOrNone(value(row)) })
const count = <Row>(heading: string, part: number, quantity: (listed: Listed<Row>) => number): Column<Row> => ({ heading, part, align: 'center', value: (listed) => String(quantity(listed)), quantity })

const dateOrNone = (day: IsoDate | null): string => (day === null ? '' : shortDate(day))

const NO: Column<unknown> = count('No.', 3, ({ no }) => no)
const REGISTER: Column<Anyone> = text('Nomor register', 11, (row) => row.registerNumber)
const NAME: Column<Anyone> = text('Pemohon', 13, (row) => row.applicantName)
const NIK: Column<Anyone> = text('NIK', 9.5, (row) => row.nikMasked)
const SERVICE: Column<Anyone> = text('Layanan', 12, (row) => row.serviceName)
const DAYS: Column<Waiting> = count('Hari kerja', 4.5, ({ row }) => row.waited)
const RETURN: readonly Column<Returned>[] = [text('Alasan', 15, (row) => row.reason), text('Yang kurang', 20, missingWords)]

/** Dates are those of the office's wall. */
export function listColumns(zone: TimeZone): ListColumns {
  const since = (heading: string): Column<{ readonly since: IsoInstant }> => date(heading, (row) => localDate(row.since, zone))
  return {
    'waiting-applicant': [NO, REGISTER, NAME, NIK, SERVICE, since('Dikembalikan'), DAYS, ...RETURN],
    'handed-back': [NO, NAME, NIK, SERVICE, text('Keadaan', 9, (row) => row.position), since('Dikembalikan'), DAYS, ...RETURN],
    late: [
      NO,
      text('Unit', 12, ({ unit, lane }) => (lane === unit ? unit : `${unit} (${lane})`)),
      text('Petugas', 11, ({ officers }) => officers.join(', ') || NOBODY),
      REGISTER,
      NAME,
      SERVICE,
      text('Langkah', 14, (row) => row.position),
      text('Komputer', 9, (row) => row.pc),
      since('Di unit sejak'),
      count('Hari kerja di unit', 5, ({ row }) => row.waited),
      date('Dijanjikan', (row) => row.promised),
      date('Jatuh tempo', (row) => row.due),
      count('Terlambat (hari kerja)', 6, ({ row }) => row.lateDays),
    ],
    unclaimed: [NO, REGISTER, NAME, NIK, SERVICE, text('Surat', 14, (row) => row.letter), text('Nomor surat', 16, (row) => row.letterNumber), since('Siap sejak'), DAYS],
    expiring: [NO, text('Nomor izin', 16, (row) => row.permitNumber), NAME, NIK, SERVICE, date('Tanggal terbit', (row) => row.issued), date('Berlaku sampai', (row) => row.validUntil), text('Sisa', 10, ({ daysLeft }) => leftWords(daysLeft)), text('Keterangan', 9, ({ renewing }) => (renewing ? 'sedang diperpanjang' : ''))],
  }
}

/** Of a role that no officer holds any more. */
const NOBODY = 'belum ada petugasnya'

function missingWords({ missing }: Returned): string {
  return missing.map(({ name, note }) => (note === '' ? name : `${name} (${note})`)).join('; ')
}

function leftWords(days: number): string {
  if (days === 0) return 'berakhir hari ini'
  return days > 0 ? `${days} hari lagi` : `berakhir ${-days} hari lalu`
}
