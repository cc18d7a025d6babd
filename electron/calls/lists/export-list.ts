import { refuse, accept } from '#domain/result.ts'
import { localDate } from '#domain/calendar/office-time.ts'
import type { IsoInstant } from '#domain/ids.ts'
import type { Officer } from '#domain/officer/officer.ts'
import type { ParsedInput } from '#protocol/calls.ts'
import type { BookColumn } from '#documents/book-column.ts'
import { dispatchColumns } from '#documents/dispatch-page.ts'
import { writeBook } from '#documents/export/write-book.ts'
import type { DispatchRowFacts, ListPageFacts } from '#documents/facts.ts'
import type { Store } from '#store/store.ts'
import { type Reading, readNow } from '../dossier/reading.ts'
import type { Answer } from '../handler.ts'
import { type BookFormat, FORMAT_NAMES, MEDIA_TYPES, tooLongToPrint } from '../jobs/book-files.ts'
import type { JobWork } from '../jobs/jobs.ts'
import { doubtNote, exportName } from '../jobs/export-name.ts'
import { printBook, type Printing } from '../jobs/print-book.ts'
import { lateByUnit, sumsByUnit } from './late-list.ts'
import { type Listed, listColumns, type PagedListName } from './list-columns.ts'
import { LIST_EMPTY, LIST_TITLES, listScope } from './list-words.ts'
import type { OfficeListPart, RowOf } from './office-list.ts'
import { openList } from './open-list.ts'
import { walkList } from './walk-list.ts'

type Going = Pick<Printing, 'signal' | 'progress' | 'reading'>

/** One of the office's lists, as a file or as pages to print. */
export function exportList(store: Store, { format, ...part }: ParsedInput<'lists.export'>, officer: Officer, now: IsoInstant): Answer<JobWork> {
  const reading = readNow(store, now)
  const { total } = openList(part, '', 1, reading)
  const tooLong = tooLongToPrint(format, total, 'baris', 'Pilih bagian yang lebih pendek')
  if (tooLong) return refuse(tooLong)
  const title = LIST_TITLES[part.list]
  return accept({
    title: `${title} (${FORMAT_NAMES[format]})`,
    fileName: exportName(title.toLowerCase().replaceAll(' ', '-'), format, reading),
    mediaType: MEDIA_TYPES[format],
    total,
    run: (signal, progress) => written(format, part, { reading, officer, signal, progress }),
  })
}

function written(format: BookFormat, part: OfficeListPart, printing: Printing): Promise<Uint8Array> {
  if (part.list === 'dispatch') return dispatchBook(format, part, printing)
  return pagedList(format, part.list, part, printing)
}

function pagedList<Name extends PagedListName>(format: BookFormat, name: Name, part: OfficeListPart, printing: Printing): Promise<Uint8Array> {
  const { reading } = printing
  const columns: readonly BookColumn<Listed<RowOf<Name>>>[] = listColumns(reading.office.timeZone)[name]
  const rows = listed(walkList(name, part, reading))
  if (format !== 'pdf') return writeBook(format, { name: LIST_TITLES[name], columns, rows }, going(printing))
  return printBook(rows, (common, taken) => ({ ...common, kind: 'list-page', ...pageOf(name, part, reading), ...cellsOf(columns, taken) }), printing)
}

const pageOf = (name: PagedListName, part: OfficeListPart, reading: Reading) => ({
  title: LIST_TITLES[name],
  scope: listScope(part, reading.today),
  empty: LIST_EMPTY[name],
  sums: name === 'late' && part.unit === '' ? sums(reading) : NO_SUMS,
})

const cellsOf = <Row>(columns: readonly BookColumn<Row>[], rows: readonly Row[]): Pick<ListPageFacts, 'columns' | 'rows'> => ({
  columns: columns.map(({ heading, part, align }) => ({ heading, part, align })),
  rows: rows.map((row) => columns.map((column) => column.value(row))),
})

function* listed<Row>(rows: Iterable<Row>): Generator<Listed<Row>> {
  let no = 0
  for (const row of rows) yield { no: (no += 1), row }
}

const NO_SUMS: ListPageFacts['sums'] = { headings: [], rows: [] }

const sums = (reading: Reading): ListPageFacts['sums'] => ({
  headings: ['Unit', 'Berkas terlambat', 'Paling lama (hari kerja)'],
  rows: sumsByUnit(lateByUnit(reading)).map(({ unit, count, latest }) => [unit, String(count), String(latest)]),
})

function dispatchBook(format: BookFormat, part: OfficeListPart, printing: Printing): Promise<Uint8Array> {
  const rows = bookRows(walkList('dispatch', part, printing.reading), printing.reading)
  if (format !== 'pdf') return writeBook(format, { name: LIST_TITLES.dispatch, columns: dispatchColumns, rows }, going(printing))
  return printBook(rows, (common, taken) => ({ ...common, kind: 'dispatch-page', title: LIST_TITLES.dispatch, scope: listScope(part, printing.reading.today), rows: taken }), printing)
}

function* bookRows(rows: Iterable<RowOf<'dispatch'>>, { office, store }: Reading): Generator<DispatchRowFacts> {
  for (const { no, at, letter, applicantName, dossier, unreadable, ...row } of rows) {
    const voided = store.dossiers.state(dossier)?.voided.find((one) => one.number.text === row.letterNumber)
    const { letterNumber, letterDate, recipient, identity, relation, powerOfAttorney, receiptWithdrawn } = row
    const remark = unreadable ? ASK_ADMIN : voided ? `Nomor batal: ${voided.reason}` : ''
    yield { no, date: localDate(at, office.timeZone), letterNumber, letterDate, contents: letter, to: applicantName, recipient, identity, relation, powerOfAttorney, receiptWithdrawn, remark }
  }
}

/** The line stands all the same: the hand-over took place. */
const ASK_ADMIN = 'Berkas tidak terbaca di komputer ini; beri tahu admin.'

const going = ({ signal, progress, reading }: Going) => ({ signal, onProgress: progress, ...doubtNote(reading) })
