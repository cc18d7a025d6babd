import { shortDate } from '#domain/calendar/indonesian-date.ts'
import { localDate, localTime } from '#domain/calendar/office-time.ts'
import type { IsoInstant, TimeZone } from '#domain/ids.ts'
import type { Officer } from '#domain/officer/officer.ts'
import { accept, refuse } from '#domain/result.ts'
import type { ParsedInput } from '#protocol/calls.ts'
import type { BookColumn } from '#documents/book-column.ts'
import { writeBook } from '#documents/export/write-book.ts'
import type { ViewPart } from '#store/contract/view-log.ts'
import type { Store } from '#store/store.ts'
import { type Reading, readNow } from '../dossier/reading.ts'
import type { Answer } from '../handler.ts'
import { FORMAT_NAMES, MEDIA_TYPES, tooLongToPrint } from '../jobs/book-files.ts'
import type { JobWork } from '../jobs/jobs.ts'
import { doubtNote, exportName } from '../jobs/export-name.ts'
import { printBook } from '../jobs/print-book.ts'
import { periodWords } from '../lists/list-words.ts'
import { type AskedViews, viewPart } from './view-part.ts'
import { type ViewRow, viewRow } from './view-rows.ts'
import { VIEW_TITLE, VIEW_WORDS } from './view-words.ts'

const CHUNK = 500

/** The view log, or the part of it the screen shows, as pages to print or as a file. */
export function exportViews(store: Store, { format, ...asked }: ParsedInput<'views.export'>, officer: Officer, now: IsoInstant): Answer<JobWork> {
  const reading = readNow(store, now)
  const part = viewPart(asked, reading)
  const total = store.views.count(part)
  const tooLong = tooLongToPrint(format, total, 'baris', 'Pilih petugas atau masa yang lebih pendek')
  if (tooLong) return refuse(tooLong)
  const columns = viewColumns(reading.office.timeZone)
  return accept({
    title: `${VIEW_TITLE} (${FORMAT_NAMES[format]})`,
    fileName: exportName('catatan-akses', format, reading),
    mediaType: MEDIA_TYPES[format],
    total,
    run: (signal, progress) => {
      const rows = walk(store, part)
      if (format !== 'pdf') return writeBook(format, { name: VIEW_TITLE, columns, rows }, { signal, onProgress: progress, ...doubtNote(reading) })
      const page = { title: VIEW_TITLE, scope: scopeOf(asked, reading), empty: 'Tidak ada catatan.', sums: { headings: [], rows: [] } }
      const headings = columns.map(({ heading, part: width, align }) => ({ heading, part: width, align }))
      return printBook(rows, (common, taken) => ({ ...common, kind: 'list-page', ...page, columns: headings, rows: taken.map((row) => columns.map((column) => column.value(row))) }), { reading, officer, signal, progress })
    },
  })
}

function* walk(store: Store, part: ViewPart): Generator<ViewRow> {
  for (let after: string | null = ''; after !== null; ) {
    const { rows, next } = store.views.page(part, after, CHUNK)
    for (const view of rows) yield viewRow(view, store)
    after = next === '' ? null : next
  }
}

const text = (heading: string, part: number, value: (row: ViewRow) => string): BookColumn<ViewRow> => ({ heading, part, align: 'left', value })

const viewColumns = (zone: TimeZone): readonly BookColumn<ViewRow>[] => [
  { heading: 'No.', part: 4, align: 'center', value: ({ no }) => String(no), quantity: ({ no }) => no },
  text('Waktu', 9, ({ at }) => `${shortDate(localDate(at, zone))} ${localTime(at, zone)}`),
  text('Petugas', 13, (row) => row.officerName),
  text('Kegiatan', 15, (row) => VIEW_WORDS[row.what]),
  text('Yang dilihat', 16, (row) => row.subject),
  text('Nomor register', 11, (row) => row.registerNumber),
  text('Pemohon', 15, (row) => row.applicantName),
]

/** Which part goes out, under the title. */
function scopeOf({ officer, what, text: searched, from, to }: AskedViews, { store }: Reading): string {
  const who = officer === null ? '' : (store.settings.officer(officer)?.name ?? '')
  return [who, what === null ? '' : VIEW_WORDS[what].toLowerCase(), searched === '' ? '' : `berkas yang dicari: ${searched}`, periodWords({ from, to })].filter((words) => words !== '').join(' · ')
}
