import { localDate } from '#domain/calendar/office-time.ts'
import type { BookId, DossierId } from '#domain/ids.ts'
import type { NumberBook } from '#domain/numbering/number-book.ts'
import { checkPreset, checkSharing } from '#domain/numbering/hands/check-sharing.ts'
import { checkTemplate } from '#domain/numbering/template.ts'
import { ROLES } from '#domain/officer/role.ts'
import { type FieldMessage, refusal } from '#domain/refusal.ts'
import { accept, refuse } from '#domain/result.ts'
import type { LedgerRow } from '#store/contract/number-reader.ts'
import type { Transaction } from '#store/contract/transaction.ts'
import type { Store } from '#store/store.ts'
import type { Answer, Handlers } from '../handler.ts'
import { perform } from '../perform.ts'
import { decideInAct } from '../dossier/decide-in-act.ts'
import { isReceiptLost } from '../dossier/no-dossier.ts'
import { askedRows } from './asked-rows.ts'
import { bookOf, noBook } from './book-of.ts'
import { giverName } from './giver-name.ts'
import { pcName } from './number-obstacle.ts'
import { paperCodes } from './paper-codes.ts'
import { recordNumber } from './record-number.ts'

type Names = 'numbering.books' | 'numbering.ledger' | 'numbering.asked' | 'numbering.void' | 'numbering.record' | 'numbering.saveBook'

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

  'numbering.record': (input, caller) => recordNumber(store, input, caller),

  'numbering.saveBook': ({ book }, caller) => perform(store, caller, (tx) => saveBook(store, tx, book)),
})

function bookRow(store: Store, book: NumberBook, now: Parameters<typeof localDate>[0]) {
  const zone = store.settings.office()?.timeZone ?? 'Asia/Jakarta'
  const request = { book: book.id, date: localDate(now, zone), abbreviation: store.settings.services()[0]?.abbreviation ?? '', placeSequence: '1' }
  const next = store.numbers.next(request)
  const obstacle = store.numbers.obstacle(request)
  const holder = obstacle && 'holder' in obstacle && obstacle.holder !== null ? pcName(store, obstacle.holder) : ''
  return { book, next: next.text, nextNo: next.no, ...store.numbers.counts(book.id), stopped: obstacle !== null, why: obstacle?.why ?? null, holder, codes: [...paperCodes(store, book)] }
}

type VoidInput = { readonly book: BookId; readonly run: string; readonly no: number; readonly reason: string }

/** A dossier's number is voided by the dossier's own rules, whose refusal takes the ledger's entry back; any other by the book's. */
function voidNumber(store: Store, tx: Transaction, { book, run, no, reason }: VoidInput, caller: Parameters<Handlers['numbering.void']>[1]): Answer<Record<string, never>> {
  const row = store.numbers.row(run, no)
  if (!row || row.number.book !== book) return refuse(refusal('not-found', 'Nomor ini tidak ada di buku. Muat ulang halamannya, lalu pilih lagi.'))
  if (row.state === 'void') return refuse(refusal('already-void', `Nomor ${row.number.text} sudah dibatalkan: ${row.reason}`))
  if (row.dossier && isReceiptLost(store, row.dossier)) return voidWithoutDossier(store, tx, { ...row, dossier: row.dossier }, reason)
  tx.voidNumber(book, run, no, reason)
  if (!row.dossier) return accept({})
  const voided = decideInAct(store, tx, caller, row.dossier, { do: 'voidNumber', number: row.number, reason })
  return voided.ok ? accept({}) : voided
}

/** Nothing of such a dossier can be decided on, since nobody knows what it began with. Its history keeps the void, and counts it should the receipt turn up. */
function voidWithoutDossier(store: Store, tx: Transaction, { number, dossier }: LedgerRow & { readonly dossier: DossierId }, reason: string): Answer<Record<string, never>> {
  const document = bookOf(store, number.book)?.purpose === 'register' ? null : store.numbers.givenTo(number.run, number.no)
  if (document === undefined) return refuse(refusal('not-found', `Catatan penerimaan berkas ini hilang, dan untuk surat apa nomor ${number.text} diberikan tidak tercatat di komputer ini. Batalkan di komputer yang memberinya.`))
  tx.voidNumber(number.book, number.run, number.no, reason)
  tx.append({ aggregate: `dossier:${dossier}`, base: null, event: { type: 'number.voided', version: 1, body: { number, document, reason } }, role: ROLES.supervisor })
  return accept({})
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
