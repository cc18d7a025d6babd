import type { IsoInstant } from '#domain/ids.ts'
import { runParts } from '#domain/numbering/run.ts'
import type { Officer } from '#domain/officer/officer.ts'
import { refusal } from '#domain/refusal.ts'
import { accept, refuse } from '#domain/result.ts'
import type { ParsedInput } from '#protocol/calls.ts'
import { writeBook } from '#documents/export/write-book.ts'
import { handsColumns, type HandsRowFacts } from '#documents/hands-columns.ts'
import type { Store } from '#store/store.ts'
import { readNow } from '../dossier/reading.ts'
import type { Answer } from '../handler.ts'
import { FORMAT_NAMES, MEDIA_TYPES } from '../jobs/book-files.ts'
import { doubtNote, exportName } from '../jobs/export-name.ts'
import type { JobWork } from '../jobs/jobs.ts'
import { printBook } from '../jobs/print-book.ts'
import { handsRow } from './hands-account.ts'

const TITLE = 'Pertanggungjawaban nomor'

/** What became of every number of a year, run by run: a paper for the year's end, or a file. */
export function exportAccount(store: Store, { format, year }: ParsedInput<'hands.export'>, officer: Officer, now: IsoInstant): Answer<JobWork> {
  const { hands } = store
  if (!hands) return refuse(refusal('not-found', 'Komputer ini bekerja sendiri, jadi tidak ada pembagian nomor. Cetak agendanya dari halaman Nomor.'))
  const reading = readNow(store, now)
  const rows = hands.runs().filter(({ run }) => ['', year].includes(runParts(run).year)).map((run) => factsOf(handsRow(store, hands, run)))
  return accept({
    title: `${TITLE} ${year} (${FORMAT_NAMES[format]})`,
    fileName: exportName(`pertanggungjawaban-nomor-${year}`, format, reading),
    mediaType: MEDIA_TYPES[format],
    total: rows.length,
    run: (signal, progress) => {
      if (format !== 'pdf') return writeBook(format, { name: `${TITLE} ${year}`, columns: handsColumns, rows }, { signal, onProgress: progress, ...doubtNote(reading) })
      const columns = handsColumns.map(({ heading, part, align }) => ({ heading, part, align }))
      return printBook(
        rows,
        (common, taken) => ({ ...common, kind: 'list-page', title: TITLE, scope: `Tahun ${year}`, empty: 'Belum ada urutan nomor.', columns, rows: taken.map((row) => handsColumns.map((column) => column.value(row))), sums: { headings: [], rows: [] } }),
        { reading, officer, signal, progress },
      )
    },
  })
}

/** One run as it stands on paper. */
export function factsOf(row: ReturnType<typeof handsRow>): HandsRowFacts {
  const { first, last, given, voided, lost, unaccounted, inHand, asked, year, part, mark, held } = row
  const end = held.find((one) => one.last === null)
  const run = [year, part, mark === '' ? '' : `kode ${mark}`].filter((word) => word !== '').join(' ')
  return { book: row.bookName, run, giver: end ? `${end.name}${end.revoked ? ' (dicabut)' : ''}, mulai ${end.first}` : '', first, last, given, voided, lost: lost + unaccounted, inHand, asked, remark: remarkOf(row) }
}

function remarkOf({ open, twins, strays, asked, held }: ReturnType<typeof handsRow>): string {
  const spans = open.map(span)
  const slices = held.flatMap(({ first, last, name, revoked }) => (last === null ? [] : [`${span({ first, last })} di ${name}${revoked ? ' (dicabut)' : ''}`]))
  return [
    slices.length === 0 ? '' : `Jatah: ${slices.join(', ')}`,
    spans.length === 0 ? '' : `Belum ada kabarnya: ${spans.join(', ')}`,
    twins.length === 0 ? '' : `Terpakai dua kali: ${twins.join(', ')}`,
    strays.length === 0 ? '' : `Dipakai tanpa dipegang: ${strays.map(({ no, name }) => `${no} (${name})`).join(', ')}`,
    asked === 0 ? '' : `${asked} surat menunggu nomor`,
  ]
    .filter((words) => words !== '')
    .join('; ')
}

const span = ({ first, last }: { readonly first: number; readonly last: number }): string => (first === last ? `${first}` : `${first}–${last}`)
