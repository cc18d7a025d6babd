import { longDate } from '#domain/calendar/indonesian-date.ts'
import { must } from '#domain/must.ts'
import type { Officer } from '#domain/officer/officer.ts'
import type { ParsedInput } from '#protocol/calls.ts'
import { writeRegister } from '#documents/export/write-register.ts'
import type { RegisterPageFacts, RegisterRowFacts } from '#documents/facts.ts'
import { renderPaper } from '#documents/render-paper.ts'
import type { Store } from '#store/store.ts'
import { setImmediate } from 'node:timers/promises'
import { statusQuery } from '../desk/desk.ts'
import { type Reading, readNow } from '../dossier/reading.ts'
import type { IsoInstant } from '#domain/ids.ts'
import type { JobWork } from './jobs.ts'
import { registerRow } from './register-row.ts'

type Input = ParsedInput<'register.export'>

const MEDIA = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  pdf: 'application/pdf',
} as const
const NAMES = { xlsx: 'Excel', csv: 'CSV', pdf: 'halaman cetak' } as const

/** A printed register of more is no longer read; the file formats have no such end. */
const MOST_PRINTED = 10_000

/** The register, or the part of it the screen shows, as a file. */
export function exportRegister(store: Store, input: Input, officer: Officer, now: IsoInstant): JobWork {
  const reading = readNow(store, now)
  const query = { text: input.text, year: input.year, ...statusQuery(input.status, reading) }
  const counted = store.dossiers.search({ ...query, after: '', limit: 1 }).total
  return {
    title: `Buku Register (${NAMES[input.format]})`,
    fileName: `buku-register-${reading.today}.${input.format}`,
    mediaType: MEDIA[input.format],
    total: input.format === 'pdf' ? Math.min(counted, MOST_PRINTED) : counted,
    run: (signal, progress) => {
      const rows = rowsOf(query, reading)
      return input.format === 'pdf' ? printed(rows, { reading, officer, signal, progress }) : writeRegister(input.format, rows, { signal, onProgress: progress })
    },
  }
}

function* rowsOf(query: Parameters<Store['dossiers']['walk']>[0], reading: Reading): Generator<RegisterRowFacts> {
  let no = 0
  for (const id of reading.store.dossiers.walk(query)) {
    const dossier = reading.store.dossiers.state(id)
    if (dossier) yield registerRow(dossier, (no += 1), reading)
  }
}

interface Printing {
  readonly reading: Reading
  readonly officer: Officer
  readonly signal: AbortSignal
  readonly progress: (done: number) => void
}

async function printed(rows: Iterable<RegisterRowFacts>, { reading, officer, signal, progress }: Printing): Promise<Uint8Array> {
  const taken: RegisterRowFacts[] = []
  for (const row of rows) {
    if (taken.length === MOST_PRINTED) break
    taken.push(row)
    if (taken.length % 200 !== 0) continue
    progress(taken.length)
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
    title: `BUKU REGISTER per ${longDate(today)}`,
    rows: taken,
  }
  return renderPaper(facts, { emblem: office.emblem === '' ? null : store.attachments.get(office.emblem) }, { signal, onProgress: progress })
}
