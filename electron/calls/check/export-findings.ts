import { longDate, shortDate } from '#domain/calendar/indonesian-date.ts'
import { localDate, localTime } from '#domain/calendar/office-time.ts'
import type { IsoInstant, TimeZone } from '#domain/ids.ts'
import type { Officer } from '#domain/officer/officer.ts'
import type { BookColumn } from '#documents/book-column.ts'
import { writeBook } from '#documents/export/write-book.ts'
import type { Store } from '#store/store.ts'
import type { CheckMemory } from '#store/verify/check-memory.ts'
import { readNow } from '../dossier/reading.ts'
import { type BookFormat, FORMAT_NAMES, MEDIA_TYPES } from '../jobs/book-files.ts'
import { doubtNote } from '../jobs/export-name.ts'
import type { JobWork } from '../jobs/jobs.ts'
import { printBook } from '../jobs/print-book.ts'
import { type FindingRow, findingRow } from './check-standing.ts'

const TITLE = 'Hasil Pemeriksaan Data'

/** What the last whole check found, as pages to print or as a file. */
export function exportFindings(store: Store, { at, officer: checker, events, office, findings }: NonNullable<CheckMemory['finished']>, format: BookFormat, officer: Officer, now: IsoInstant): JobWork {
  const reading = readNow(store, now)
  const zone = reading.office.timeZone
  const columns = findingColumns(zone)
  const rows = findings.map(findingRow)
  return {
    title: `${TITLE} (${FORMAT_NAMES[format]})`,
    fileName: `pemeriksaan-data-${localDate(at, zone)}.${format}`,
    mediaType: MEDIA_TYPES[format],
    total: rows.length,
    run: (signal, progress) => {
      if (format !== 'pdf') return writeBook(format, { name: TITLE, columns, rows }, { signal, onProgress: progress, ...doubtNote(reading) })
      const scope = `${longDate(localDate(at, zone))} pukul ${localTime(at, zone)} · oleh ${checker} · ${events.toLocaleString('id-ID')} catatan${office === null ? '' : ` komputer ini dan ${office.toLocaleString('id-ID')} catatan kantor`}`
      const page = { title: TITLE, scope, empty: 'Data utuh: tidak ada temuan.', sums: { headings: [], rows: [] } }
      const headings = columns.map(({ heading, part, align }) => ({ heading, part, align }))
      return printBook(rows, (common, taken) => ({ ...common, kind: 'list-page', ...page, columns: headings, rows: taken.map((row) => columns.map((column) => column.value(row))) }), { reading, officer, signal, progress })
    },
  }
}

const text = (heading: string, part: number, value: (row: FindingRow) => string): BookColumn<FindingRow> => ({ heading, part, align: 'left', value })

const findingColumns = (zone: TimeZone): readonly BookColumn<FindingRow>[] => [
  text('Bagian', 10, (row) => row.part),
  text('Catatan', 7, (row) => (row.place === null ? '' : String(row.place))),
  text('Waktu', 9, ({ at }) => (at === null || Number.isNaN(Date.parse(at)) ? '' : `${shortDate(localDate(at, zone))} ${localTime(at, zone)}`)),
  text('Yang dicatat', 14, ({ what, about }) => [what, about].filter((words) => words !== '').join(', ')),
  text('Temuan', 28, (row) => row.message),
  text('Yang dilakukan', 26, (row) => row.next),
]
