import { longDate } from '#domain/calendar/indonesian-date.ts'
import { accept, refuse } from '#domain/result.ts'
import type { Officer } from '#domain/officer/officer.ts'
import type { ParsedInput } from '#protocol/calls.ts'
import { writeRegister } from '#documents/export/write-register.ts'
import type { RegisterRowFacts } from '#documents/facts.ts'
import type { Store } from '#store/store.ts'
import { registerQuery } from '../desk/register-query.ts'
import { type Reading, readNow } from '../dossier/reading.ts'
import type { Answer } from '../handler.ts'
import type { IsoInstant } from '#domain/ids.ts'
import { doubtNote, exportName } from './export-name.ts'
import { FORMAT_NAMES, MEDIA_TYPES, tooLongToPrint } from './book-files.ts'
import type { JobWork } from './jobs.ts'
import { printBook } from './print-book.ts'
import { registerScope } from './register-scope.ts'
import { registerRow } from './register-row.ts'

type Input = ParsedInput<'register.export'>

/** The register, or the part of it the screen shows, as a file. */
export function exportRegister(store: Store, input: Input, officer: Officer, now: IsoInstant): Answer<JobWork> {
  const { format, ...part } = input
  const reading = readNow(store, now)
  const query = registerQuery(part, reading)
  const serviceName = part.service === null ? '' : (store.settings.service(part.service)?.name ?? '')
  const total = store.dossiers.search({ ...query, after: '', limit: 1 }).total
  const tooLong = tooLongToPrint(format, total, 'berkas', 'Pilih layanan atau masa yang lebih pendek')
  if (tooLong) return refuse(tooLong)
  const [title, scope] = [`Buku Register per ${longDate(reading.today)}${reading.doubt ? ' (tanggal komputer diragukan)' : ''}`, registerScope(part, serviceName)]
  return accept({
    title: `Buku Register (${FORMAT_NAMES[format]})`,
    fileName: exportName('buku-register', format, reading),
    mediaType: MEDIA_TYPES[format],
    total,
    run: (signal, progress) => {
      const rows = rowsOf(query, reading)
      if (format !== 'pdf') return writeRegister(format, rows, { signal, onProgress: progress, ...doubtNote(reading) })
      return printBook(rows, (common, taken) => ({ ...common, kind: 'register-page', title, scope, rows: taken }), { reading, officer, signal, progress })
    },
  })
}

function* rowsOf(query: Parameters<Store['dossiers']['walk']>[0], reading: Reading): Generator<RegisterRowFacts> {
  let no = 0
  for (const id of reading.store.dossiers.walk(query)) {
    const dossier = reading.store.dossiers.state(id)
    if (dossier) yield registerRow(dossier, (no += 1), reading)
  }
}
