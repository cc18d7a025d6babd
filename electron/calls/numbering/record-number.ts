import { localDate } from '#domain/calendar/office-time.ts'
import type { ServiceId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import type { NumberBook } from '#domain/numbering/number-book.ts'
import { runKey, runParts } from '#domain/numbering/run.ts'
import { type Refusal, refusal } from '#domain/refusal.ts'
import { accept, refuse } from '#domain/result.ts'
import { NumberTaken } from '#store/contract/number-taken.ts'
import type { Store } from '#store/store.ts'
import { clockRefusal } from '../clock/clock-refusal.ts'
import { doubtNow } from '../clock/doubt-now.ts'
import type { Handlers } from '../handler.ts'
import { perform } from '../perform.ts'
import { bookOf, noBook } from './book-of.ts'
import { notRecorded } from './not-recorded.ts'

type Record = Handlers['numbering.record']

/** A number that was given on paper goes into its book; one that is taken, or somebody else's, is refused. */
export function recordNumber(store: Store, { book, no, date, summary, service, run }: Parameters<Record>[0], caller: Parameters<Record>[1]): ReturnType<Record> {
  const known = bookOf(store, book)
  const office = must(store.settings.office(), 'an office')
  if (!known) return refuse(noBook())
  const doubt = doubtNow(store, caller.now)
  if (doubt) return refuse(clockRefusal(store, doubt, caller.officer))
  if (date > localDate(caller.now, office.timeZone)) return refuse(refusal('number-date', 'Tanggal nomor ini belum tiba. Tulis tanggal seperti di suratnya.', [{ path: 'date', message: 'Tanggal ini belum tiba.' }]))
  const abbreviation = abbreviationFor(store, known, service, run)
  const marked = run === undefined ? {} : { mark: runParts(run).mark }
  if (run !== undefined && runKey(known, date, abbreviation, marked.mark ?? '') !== run) return refuse(wrongRun(run))
  const elsewhere = notRecorded(store, known, run ?? store.numbers.runOf({ book, date, abbreviation }), no)
  if (elsewhere) return refuse(elsewhere)
  try {
    return perform(store, caller, (tx) => accept({ text: tx.recordNumber(book, no, date, summary, { abbreviation, placeSequence: '1', ...marked }).text }))
  } catch (thrown) {
    if (!(thrown instanceof NumberTaken)) throw thrown
    const message = `Nomor ${no} di ${known.name} sudah terpakai. Periksa nomor pada surat atau bukunya.`
    return refuse(refusal('number-taken', message, [{ path: 'no', message }]))
  }
}

/** The service's, else what the run was named by, else the office's first service's. */
function abbreviationFor(store: Store, book: NumberBook, service: ServiceId | undefined, run: string | undefined): string {
  const chosen = service === undefined ? undefined : store.settings.service(service)?.abbreviation
  const named = run === undefined || book.reset !== 'type' ? undefined : runParts(run).part
  return chosen ?? named ?? store.settings.services()[0]?.abbreviation ?? ''
}

function wrongRun(run: string): Refusal {
  const { year, part } = runParts(run)
  const message = `Nomor ini hilang dari urutan ${[part, year].filter((word) => word !== '').join(' ')}. Tanggal atau layanan suratnya tidak termasuk urutan itu; periksa lagi.`
  return refusal('number-date', message, [{ path: 'date', message }])
}
