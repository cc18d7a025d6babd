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
import { bearsCodes, isOfLostRun } from './paper-codes.ts'

type Record = Handlers['numbering.record']

/** A number that was given on paper goes into its book; one that is taken, or somebody else's, is refused. */
export function recordNumber(store: Store, { book, no, date, summary, service, run, mark }: Parameters<Record>[0], caller: Parameters<Record>[1]): ReturnType<Record> {
  const known = bookOf(store, book)
  const office = must(store.settings.office(), 'an office')
  if (!known) return refuse(noBook())
  const doubt = doubtNow(store, caller.now)
  if (doubt) return refuse(clockRefusal(store, doubt, caller.officer))
  if (date > localDate(caller.now, office.timeZone)) return refuse(refusal('number-date', 'Tanggal nomor ini belum tiba. Tulis tanggal seperti di suratnya.', [{ path: 'date', message: 'Tanggal ini belum tiba.' }]))
  if (mark !== undefined && !bearsCodes(store, known)) return refuse(refusal('not-found', `Nomor di ${known.name} tidak memakai kode loket. Muat ulang halamannya, lalu catat lagi tanpa kode.`))
  const abbreviation = abbreviationFor(store, known, service, run)
  const named = run === undefined ? mark : runParts(run).mark
  const of = named === undefined ? store.numbers.runOf({ book, date, abbreviation }) : runKey(known, date, abbreviation, named)
  if (run !== undefined && of !== run) return refuse(wrongRun(run))
  const elsewhere = notRecorded(store, known, of, no)
  if (elsewhere) return refuse(elsewhere)
  try {
    return perform(store, caller, (tx) => {
      const { text } = tx.recordNumber(book, no, date, summary, { abbreviation, placeSequence: '1', ...(named === undefined ? {} : { mark: named }) })
      if (isFirstOfLost(store, of)) tx.append({ aggregate: `book:${book}`, base: null, event: { type: 'run.closed', version: 1, body: { book, run: of, at: no } } })
      return accept({ text })
    })
  } catch (thrown) {
    if (!(thrown instanceof NumberTaken)) throw thrown
    const message = `Nomor ${no} di ${known.name} sudah terpakai. Periksa nomor pada surat atau bukunya.`
    return refuse(refusal('number-taken', message, [{ path: 'no', message }]))
  }
}

/** Whoever is first heard of with a number of a run has it in hand; of a lost PC's nobody is to give again. */
const isFirstOfLost = ({ hands }: Store, run: string): boolean => hands !== null && isOfLostRun(hands, run) && hands.standpoint(run).pulled === null

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
