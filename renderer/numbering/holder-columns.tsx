import type { Column } from '../ui/table/columns.ts'
import { TwoLineCell } from '../ui/table/number-cell.tsx'
import type { RunRow } from './run-row.ts'

const counted = (count: number): string => (count === 0 ? '–' : count.toLocaleString('id'))

/** Who gives from the run's end; of a run of its own code that PC. */
export function giverOf({ held, mark }: RunRow): string {
  const end = held.find(({ last }) => last === null)
  const who = end === undefined ? 'Tidak ada' : end.own ? 'Komputer ini' : end.name
  const more = [end?.revoked === true ? 'dicabut' : '', codeBeside(who, mark)].filter((word) => word !== '')
  if (more.length === 0) return who
  return who.endsWith(')') ? `${who.slice(0, -1)}, ${more.join(', ')})` : `${who} (${more.join(', ')})`
}

/** A PC that is told apart by its code may have the run of the code it had before. */
function codeBeside(who: string, mark: string): string {
  if (mark === '' || who.endsWith(`(kode ${mark})`)) return ''
  return /\(kode [A-Z]+\)$/u.test(who) ? `nomor berkode ${mark}` : `kode ${mark}`
}

/** The book, without the words most books begin with: a narrow column would show nothing else of them. */
export const bookOf = ({ bookName, part }: Pick<RunRow, 'bookName' | 'part'>): string => [bookName.replace(/^Buku (Agenda )?(?=\S)/, ''), part].filter((word) => word !== '').join(' ')

export const HOLDER_COLUMNS: readonly Column<RunRow>[] = [
  { key: 'book', header: 'Buku', width: 'minmax(8.5rem, 1.5fr)', cell: bookOf },
  { key: 'giver', header: 'Pemegang', width: 'minmax(11.5rem, 1.5fr)', cell: (row) => <TwoLineCell>{giverOf(row)}</TwoLineCell> },
  { key: 'mine', header: 'Bisa di sini', width: '7.5rem', align: 'end', cell: ({ mayGive }) => (mayGive === null ? 'tanpa batas' : counted(mayGive)) },
  { key: 'given', header: 'Terpakai', width: '5.5rem', align: 'end', cell: ({ given }) => counted(given) },
  { key: 'voided', header: 'Batal', width: '4.5rem', align: 'end', cell: ({ voided }) => counted(voided) },
  { key: 'lost', header: 'Hilang', width: '5rem', align: 'end', cell: ({ lost, unaccounted }) => counted(lost + unaccounted) },
  { key: 'inHand', header: 'Dalam jatah', width: '7rem', align: 'end', cell: ({ inHand }) => counted(inHand) },
  { key: 'asked', header: 'Ditanyakan', width: '6.25rem', align: 'end', cell: ({ asked }) => counted(asked) },
  { key: 'last', header: 'Sampai', width: '5rem', align: 'end', cell: ({ first, last }) => (last < first ? '–' : String(last)) },
  { key: 'settled', header: 'Perhitungan', width: '7rem', cell: ({ isSettled }) => (isSettled ? 'Cocok' : 'Periksa') },
]
