import { localDate } from '#domain/calendar/office-time.ts'
import type { BookId, ServiceId } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import type { NumberBook } from '#domain/numbering/number-book.ts'
import { runKey, runParts } from '#domain/numbering/run.ts'
import { checkPreset, checkSharing } from '#domain/numbering/hands/check-sharing.ts'
import { checkTemplate } from '#domain/numbering/template.ts'
import { type FieldMessage, type Refusal, refusal } from '#domain/refusal.ts'
import { accept, refuse } from '#domain/result.ts'
import { NumberTaken } from '#store/contract/number-taken.ts'
import type { Transaction } from '#store/contract/transaction.ts'
import type { Store } from '#store/store.ts'
import { clockRefusal } from '../clock/clock-refusal.ts'
import { doubtNow } from '../clock/doubt-now.ts'
import type { Answer, Handlers } from '../handler.ts'
import { perform } from '../perform.ts'
import { decideInAct } from '../dossier/decide-in-act.ts'
import { askedRows } from './asked-rows.ts'
import { giverName } from './giver-name.ts'
import { notRecorded } from './not-recorded.ts'
import { pcName } from './number-obstacle.ts'

type Names = 'numbering.books' | 'numbering.ledger' | 'numbering.asked' | 'numbering.void' | 'numbering.record' | 'numbering.saveBook'

const noBook = (): Refusal => refusal('not-found', 'Buku nomor ini tidak ada. Muat ulang halamannya, lalu pilih lagi.')

/** Number books, their ledger, and what a supervisor or admin does with them. */
export const numberingHandlers = (store: Store): Pick<Handlers, Names> => ({
  'numbering.books': (_, { now }) => accept(store.settings.books().map((book) => bookRow(store, book, now))),

  'numbering.ledger': ({ book, year, after, limit }) => {
    if (!bookOf(store, book)) return refuse(noBook())
    const { rows, next } = store.numbers.ledger(book, year, after, limit)
    return accept({
      rows: rows.map(({ number, officer, device, ...row }) => ({
        no: number.no,
        run: number.run,
        text: number.text,
        date: number.date,
        officerName: giverName(store, { officer, device }),
        ...row,
      })),
      next,
    })
  },

  'numbering.asked': ({ book }) => accept(askedRows(store, book)),

  'numbering.void': (input, caller) => perform(store, caller, (tx) => voidNumber(store, tx, input, caller)),

  'numbering.record': ({ book, no, date, summary, service, run }, caller) => {
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
  },

  'numbering.saveBook': ({ book }, caller) => perform(store, caller, (tx) => saveBook(store, tx, book)),
})

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

const bookOf = (store: Store, id: BookId): NumberBook | undefined => store.settings.books().find((book) => book.id === id)

function bookRow(store: Store, book: NumberBook, now: Parameters<typeof localDate>[0]) {
  const zone = store.settings.office()?.timeZone ?? 'Asia/Jakarta'
  const request = { book: book.id, date: localDate(now, zone), abbreviation: store.settings.services()[0]?.abbreviation ?? '', placeSequence: '1' }
  const next = store.numbers.next(request)
  const obstacle = store.numbers.obstacle(request)
  const holder = obstacle && 'holder' in obstacle && obstacle.holder !== null ? pcName(store, obstacle.holder) : ''
  return { book, next: next.text, nextNo: next.no, ...store.numbers.counts(book.id), stopped: obstacle !== null, why: obstacle?.why ?? null, holder }
}

type VoidInput = { readonly book: BookId; readonly run: string; readonly no: number; readonly reason: string }

/** A dossier's number is voided by the dossier's own rules, whose refusal takes the ledger's entry back; any other by the book's. */
function voidNumber(store: Store, tx: Transaction, { book, run, no, reason }: VoidInput, caller: Parameters<Handlers['numbering.void']>[1]): Answer<Record<string, never>> {
  const row = store.numbers.row(run, no)
  if (!row || row.number.book !== book) return refuse(refusal('not-found', 'Nomor ini tidak ada di buku. Muat ulang halamannya, lalu pilih lagi.'))
  if (row.state === 'void') return refuse(refusal('already-void', `Nomor ${row.number.text} sudah dibatalkan: ${row.reason}`))
  tx.voidNumber(book, run, no, reason)
  if (!row.dossier) return accept({})
  const voided = decideInAct(store, tx, caller, row.dossier, { do: 'voidNumber', number: row.number, reason })
  return voided.ok ? accept({}) : voided
}

function saveBook(store: Store, tx: Transaction, book: NumberBook): Answer<Record<string, never>> {
  const unfit = checkPreset(book.purpose, book.sharing)
  if (unfit) return refuse(refusal('invalid-input', unfit, [{ path: 'book.sharing.preset', message: unfit }]))
  const problem = checkTemplate(book.template, book.reset) || checkSharing(book.template, book.sharing)
  if (problem) return refuse(refusal('invalid-input', problem, [{ path: 'book.template', message: problem }]))
  const before = bookOf(store, book.id)
  const { given, voided } = store.numbers.counts(book.id)
  const fixed = before && given + voided > 0 ? fixedField(before, book) : null
  if (fixed) return refuse(refusal('in-use', fixed.message, [fixed]))
  const type = before ? 'book.changed' : 'book.opened'
  const { sharing } = book
  tx.append({ aggregate: `book:${book.id}`, base: null, event: sharing ? { type, version: 2, body: { ...book, sharing } } : { type, version: 1, body: book } })
  return accept({})
}

/** What names a book's runs, or where they begin, stays once a number was given: else a number could come a second time. */
function fixedField(before: NumberBook, book: NumberBook): FieldMessage | null {
  if (before.firstNumber !== book.firstNumber) return { path: 'book.firstNumber', message: 'Nomor awal tidak bisa diubah lagi karena buku ini sudah memberi nomor. Catat nomor dari kertas lewat halaman Nomor.' }
  if (before.reset !== book.reset) return { path: 'book.reset', message: 'Aturan mulai ulang tidak bisa diubah lagi karena buku ini sudah memberi nomor. Buka buku baru untuk aturan yang lain.' }
  if (before.reset === 'unit' && before.unit !== book.unit) return { path: 'book.unit', message: 'Unit tidak bisa diubah lagi karena nomornya diurutkan per unit. Buka buku baru untuk unit yang lain.' }
  return null
}
