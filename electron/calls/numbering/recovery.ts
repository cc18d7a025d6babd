import { localDate } from '#domain/calendar/office-time.ts'
import { must } from '#domain/must.ts'
import { refusal } from '#domain/refusal.ts'
import { accept, refuse } from '#domain/result.ts'
import type { RunToResume } from '#store/contract/number-reader.ts'
import type { Store } from '#store/store.ts'
import { clockRefusal } from '../clock/clock-refusal.ts'
import { doubtNow } from '../clock/doubt-now.ts'
import type { Caller, Handlers } from '../handler.ts'
import { fieldsRefusal } from '../input/input-refusal.ts'
import { perform } from '../perform.ts'
import { isOpen } from './is-open.ts'

type Names = 'numbering.gaps' | 'numbering.closeLost' | 'numbering.toResume' | 'numbering.resume' | 'incident.acknowledge'

/** A number so far on is mistyped: nobody lost so many. */
const MOST_LOST = 20_000

/** What is done after data were put back, copied, or moved: numbers that are gone, runs that wait, warnings that are known. */
export const recoveryHandlers = (store: Store): Pick<Handlers, Names> => ({
  'numbering.gaps': ({ book }) => {
    if (!bookNamed(store, book)) return refuse(refusal('not-found', 'Buku nomor ini tidak ada. Muat ulang halamannya, lalu pilih lagi.'))
    const name = (officer: Parameters<Store['settings']['officer']>[0] | null) => (officer && store.settings.officer(officer)?.name) ?? ''
    return accept(store.numbers.gaps(book).map((gap) => ({ ...gap, open: [...gap.open], closed: gap.closed.map(({ officer, ...closed }) => ({ ...closed, officerName: name(officer) })) })))
  },

  'numbering.closeLost': ({ book, range, minutes, date }, caller) => {
    const doubt = doubtNow(store, caller.now)
    if (doubt) return refuse(clockRefusal(store, doubt, caller.officer))
    const { run, first, last } = range
    const within = store.hands ? isOpen(store.hands, range) : store.numbers.gaps(book).some((gap) => gap.open.some((open) => open.run === run && open.first <= first && last <= open.last))
    if (!within || last < first) return refuse(refusal('not-found', 'Nomor ini tidak tercatat hilang, atau sudah dicatat dari kertas. Muat ulang halamannya, lalu pilih lagi.'))
    if (date > todayOf(store, caller)) return refuse(refusal('number-date', 'Tanggal berita acara ini belum tiba. Periksa tanggalnya.', [{ path: 'date', message: 'Tanggal ini belum tiba.' }]))
    return perform(store, caller, (tx) => {
      tx.closeLost(book, range, minutes, date)
      return accept({})
    })
  },

  'numbering.toResume': (_, caller) => accept(waiting(store, caller).map((run) => ({ ...run, bookName: bookNamed(store, run.book)?.name ?? '' }))),

  'numbering.resume': ({ run, last }, caller) => {
    const doubt = doubtNow(store, caller.now)
    if (doubt) return refuse(clockRefusal(store, doubt, caller.officer))
    const waits = waiting(store, caller).find((one) => one.run === run)
    if (!waits) return refuse(refusal('not-found', 'Buku ini tidak menunggu pemulihan. Muat ulang halamannya.'))
    const problem = problemOf(waits, last)
    if (problem !== '') return refuse(fieldsRefusal([{ path: 'last', message: problem }]))
    return perform(store, caller, (tx) => accept({ lost: tx.resumeRun(waits, last) }))
  },

  'incident.acknowledge': ({ ref }, caller) => {
    const stands = store.incidents.some((incident) => incident.ref.device === ref.device && incident.ref.seq === ref.seq)
    if (!stands) return refuse(refusal('not-found', 'Peringatan ini sudah tidak ada. Muat ulang halamannya.'))
    return perform(store, caller, (tx) => {
      tx.acknowledge(ref)
      return accept({})
    })
  },
})

function problemOf({ known }: RunToResume, last: number): string {
  if (last < known) return `Nomor ${known} sudah tercatat di sini. Isi nomor terakhir menurut kertas, paling kecil ${known}.`
  return last - known > MOST_LOST ? `Ini ${(last - known).toLocaleString('id')} nomor di atas yang tercatat. Periksa lagi angkanya.` : ''
}

const waiting = (store: Store, caller: Pick<Caller<Names>, 'now'>): readonly RunToResume[] => store.numbers.toResume(todayOf(store, caller))
const todayOf = (store: Store, { now }: Pick<Caller<Names>, 'now'>) => localDate(now, must(store.settings.office(), 'an office').timeZone)
const bookNamed = (store: Store, id: string) => store.settings.books().find((book) => book.id === id)
