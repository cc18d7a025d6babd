import { longDate } from '#domain/calendar/indonesian-date.ts'
import { must } from '#domain/must.ts'
import { refusal } from '#domain/refusal.ts'
import { accept, refuse } from '#domain/result.ts'
import type { Officer } from '#domain/officer/officer.ts'
import type { ParsedInput } from '#protocol/calls.ts'
import { writeRegister } from '#documents/export/write-register.ts'
import type { RegisterPageFacts, RegisterRowFacts } from '#documents/facts.ts'
import { renderPaper } from '#documents/render-paper.ts'
import type { Store } from '#store/store.ts'
import { setImmediate } from 'node:timers/promises'
import { registerQuery } from '../desk/register-query.ts'
import { type Reading, readNow } from '../dossier/reading.ts'
import type { Answer } from '../handler.ts'
import type { IsoInstant } from '#domain/ids.ts'
import type { JobWork } from './jobs.ts'
import { registerScope } from './register-scope.ts'
import { registerRow } from './register-row.ts'

type Input = ParsedInput<'register.export'>

const MEDIA = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  pdf: 'application/pdf',
} as const
const NAMES = { xlsx: 'Excel', csv: 'CSV', pdf: 'halaman cetak' } as const

/** A longer printed register is no longer read; the file formats have no such end. */
const MOST_PRINTED = 10_000
const number = new Intl.NumberFormat('id-ID')

/** The register, or the part of it the screen shows, as a file. */
export function exportRegister(store: Store, input: Input, officer: Officer, now: IsoInstant): Answer<JobWork> {
  const { format, ...part } = input
  const reading = readNow(store, now)
  const query = registerQuery(part, reading)
  const serviceName = part.service === null ? '' : (store.settings.service(part.service)?.name ?? '')
  const total = store.dossiers.search({ ...query, after: '', limit: 1 }).total
  if (format === 'pdf' && total > MOST_PRINTED) return refuse(tooLong(total))
  return accept({
    title: `Buku Register (${NAMES[format]})`,
    fileName: `buku-register-${reading.today}.${format}`,
    mediaType: MEDIA[format],
    total,
    run: (signal, progress) => {
      const rows = rowsOf(query, reading)
      return format === 'pdf' ? printed(rows, { scope: registerScope(part, serviceName), reading, officer, signal, progress }) : writeRegister(format, rows, { signal, onProgress: progress })
    },
  })
}

const tooLong = (total: number) =>
  refusal('too-large', `${number.format(total)} berkas terlalu banyak untuk satu kali cetak, paling banyak ${number.format(MOST_PRINTED)}. Pilih layanan atau masa yang lebih pendek, atau ekspor ke Excel.`)

function* rowsOf(query: Parameters<Store['dossiers']['walk']>[0], reading: Reading): Generator<RegisterRowFacts> {
  let no = 0
  for (const id of reading.store.dossiers.walk(query)) {
    const dossier = reading.store.dossiers.state(id)
    if (dossier) yield registerRow(dossier, (no += 1), reading)
  }
}

interface Printing {
  readonly scope: string
  readonly reading: Reading
  readonly officer: Officer
  readonly signal: AbortSignal
  readonly progress: (done: number) => void
}

async function printed(rows: Iterable<RegisterRowFacts>, { scope, reading, officer, signal, progress }: Printing): Promise<Uint8Array> {
  const taken: RegisterRowFacts[] = []
  for (const row of rows) {
    taken.push(row)
    if (taken.length % 200 !== 0) continue
    await setImmediate()
    signal.throwIfAborted()
  }
  const { office, now, today, store } = reading
  const { id: _, policy, sample, ...letterhead } = must(office, 'an office')
  const facts: RegisterPageFacts = {
    kind: 'register-page',
    office: letterhead,
    size: policy.letterSize,
    landscape: true,
    sample,
    copy: 0,
    printedAt: now,
    officerName: officer.name,
    counterName: officer.desk,
    title: `Buku Register per ${longDate(today)}`,
    scope,
    rows: taken,
  }
  return renderPaper(facts, { emblem: office.emblem === '' ? null : store.attachments.get(office.emblem) }, { signal, onProgress: progress })
}
