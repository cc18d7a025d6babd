import { localDate } from '#domain/calendar/office-time.ts'
import type { BookId, DeviceId, IsoInstant } from '#domain/ids.ts'
import { must } from '#domain/must.ts'
import { inHand, mayGive, type Standpoint } from '#domain/numbering/hands/in-hand.ts'
import type { RunEvent } from '#domain/numbering/hands/run-event.ts'
import type { NumberBook } from '#domain/numbering/number-book.ts'
import { mayTellOfNumbers } from '#domain/numbering/may-tell-of-numbers.ts'
import { isUnmarked, runKey, runParts } from '#domain/numbering/run.ts'
import { type Refusal, refusal } from '#domain/refusal.ts'
import { accept, refuse, type Result } from '#domain/result.ts'
import type { HandsReader } from '#store/contract/hands-reader.ts'
import type { Transaction } from '#store/contract/transaction.ts'
import type { Store } from '#store/store.ts'
import { clockRefusal } from '../clock/clock-refusal.ts'
import { doubtNow } from '../clock/doubt-now.ts'
import type { Answer, Caller, Handlers } from '../handler.ts'
import { perform } from '../perform.ts'
import { handsRow } from './hands-account.ts'

type Names = 'hands.account' | 'hands.handOver' | 'hands.close' | 'hands.takeOver' | 'hands.open'

/** Then the newest: books of next year are open before it begins. */
const thisYearFirst = (thisYear: string) => (one: string, other: string): number => Number(other === thisYear) - Number(one === thisYear) || Number(other) - Number(one)

const MAY_BE_HIGHER =
  'Ada tindakan dari versi Loket yang lebih baru yang belum bisa dibaca komputer ini, dan nomor yang lebih tinggi mungkin sudah terpakai di situ. Perbarui Loket di komputer ini, atau kerjakan ini di komputer yang sudah diperbarui.'

/** Who gives which numbers in an office of several computers, and what a supervisor or admin does about it. */
export const handsHandlers = (store: Store): Pick<Handlers, Names> => ({
  'hands.account': ({ year }, { now }) => {
    const { hands } = store
    if (!hands) return accept({ joined: false, code: '', years: [], runs: [], computers: [], unopened: [] })
    const runs = hands.runs()
    const years = [...new Set(runs.map(({ run }) => runParts(run).year))].filter((one) => one !== '').sort(thisYearFirst(todayOf(store, { now }).slice(0, 4)))
    return accept({ joined: true, code: hands.code, years, runs: runs.filter(({ run }) => ['', year].includes(runParts(run).year)).map((run) => handsRow(store, hands, run)), computers: computersOf(hands), unopened: unopenedBooks(store, hands, now) })
  },

  'hands.handOver': ({ run, to, count }, caller) => {
    const event = handOver(store, { run, to, count })
    return event.ok ? appends(store, caller, [event.value]) : event
  },

  'hands.close': ({ run }, caller) => {
    const { hands } = store
    if (!isUnmarked(run)) return refuse(ofOwnMark())
    const spans = hands ? inHand(hands.standpoint(run)) : []
    if (spans.length === 0) return refuse(notHeld())
    const { book } = runParts(run)
    return appends(store, caller, spans.map(({ first }) => ({ type: 'run.closed', version: 1, body: { book, run, at: first - 1 } })))
  },

  'hands.takeOver': (input, caller) => {
    const doubt = doubtNow(store, caller.now)
    if (doubt) return refuse(clockRefusal(store, doubt, caller.officer))
    if (input.date > todayOf(store, caller)) return refuse(refusal('number-date', 'Tanggal berita acara ini belum tiba. Periksa tanggalnya.', [{ path: 'date', message: 'Tanggal ini belum tiba.' }]))
    const events = takeOver(store, input)
    return events.ok ? appends(store, caller, events.value) : events
  },

  'hands.open': ({ book }, caller) => {
    const doubt = doubtNow(store, caller.now)
    if (doubt) return refuse(clockRefusal(store, doubt, caller.officer))
    const events = openings(store, book, caller)
    return events.ok ? appends(store, caller, events.value) : events
  },
})

function appends(store: Store, caller: Caller<Exclude<Names, 'hands.account'>>, events: readonly RunEvent[]): Answer<Record<string, never>> {
  return perform(store, caller, (tx: Transaction) => {
    for (const event of events) tx.append({ aggregate: `book:${event.body.book}`, base: null, event })
    return accept({})
  })
}

/** A slice is cut off the last span, which is the run's end where this computer has it. */
function handOver(store: Store, { run, to, count }: { readonly run: string; readonly to: DeviceId; readonly count: number | null }): Result<RunEvent, Refusal> {
  const { hands } = store
  if (!hands || hands.nameOf(to) === '' || hands.isSelf(to)) return refuse(refusal('not-found', 'Komputer tujuan tidak terdaftar di kantor ini. Muat ulang halamannya, lalu pilih lagi.'))
  if (!isUnmarked(run)) return refuse(ofOwnMark())
  const at = hands.standpoint(run)
  if (at.unsure) return refuse(refusal('awaits-upgrade', MAY_BE_HIGHER))
  const { book } = runParts(run)
  const all = inHand(at)[0]
  if (!all) return refuse(notHeld())
  if (count === null) return accept({ type: 'run.handed-over', version: 1, body: { book, run, first: all.first, last: null, to } })
  const room = mayGive(at).at(-1)
  if (!room) return refuse(refusal('numbering-stopped', 'Komputer ini terputus dari server kantor dan sudah sampai batas nomor yang boleh dibagi. Sambungkan lagi jaringan kantor, lalu ulangi.'))
  return accept({ type: 'run.handed-over', version: 1, body: { book, run, first: room.first, last: Math.min(room.last, room.first + count - 1), to } })
}

/** Of runs with a mark only their own PC gives, so nobody goes on in them: once that PC is let in no more, what it may have given is lost. */
function takeOver({ hands, dossiers }: Store, { year, from, to, minutes, date }: { readonly year: string } & Omit<Extract<RunEvent, { readonly type: 'run.taken-over' }>['body'], 'book' | 'run'>): Result<readonly RunEvent[], Refusal> {
  if (!hands || from === to || (to !== null && hands.nameOf(to) === '' && !hands.isSelf(to))) return refuse(refusal('not-found', 'Komputer yang meneruskan tidak terdaftar di kantor ini. Muat ulang halamannya, lalu pilih lagi.'))
  const all = hands.runs().filter(({ run, slices }) => isSince(year, run) && slices.some(({ holder, state }) => holder === from && state === 'live')).map(({ run }) => run)
  const held = isRevoked(hands, from) ? all : all.filter((run) => isUnmarked(run))
  if (held.length === 0) return refuse(all.length > 0 ? markedStays() : refusal('not-found', 'Komputer itu tidak memegang nomor lagi. Muat ulang halamannya, lalu pilih lagi.'))
  if (dossiers.waiting().some((aggregate) => mayTellOfNumbers(aggregate))) return refuse(refusal('awaits-upgrade', MAY_BE_HIGHER))
  return accept(held.map((run) => ({ type: 'run.taken-over', version: 1, body: { book: runParts(run).book, run, from, to: isUnmarked(run) ? to : null, minutes, date } })))
}

const isSince = (year: string, run: string): boolean => runParts(run).year === '' || runParts(run).year >= year

/** Books whose run of today nobody has opened, own acts counted; none where every counter gives of its own run. */
const unopenedBooks = (store: Store, hands: HandsReader, now: IsoInstant) =>
  store.settings.books().flatMap((book) => {
    const { id, name, active, sharing } = book
    const isOwn = sharing?.preset === 'marked' && hands.code !== ''
    return active && !isOwn && unopenedRuns(store, hands, book, now).some(({ pending }) => pending.every(({ type }) => type !== 'run.opened')) ? [{ book: id, name }] : []
  })

function unopenedRuns({ settings }: Store, hands: HandsReader, book: NumberBook, now: IsoInstant): readonly Standpoint[] {
  const today = localDate(now, must(settings.office(), 'an office').timeZone)
  const parts = book.reset === 'type' ? [...new Set(settings.services().map(({ abbreviation }) => abbreviation))] : ['']
  return parts.map((part) => hands.standpoint(runKey(book, today, part, ''))).filter(({ pulled }) => pulled === null)
}

/** Of the runs numbers come from today. */
function openings(store: Store, id: BookId, caller: Pick<Caller<Names>, 'now'>): Result<readonly RunEvent[], Refusal> {
  const { hands, settings } = store
  const book = settings.books().find((one) => one.id === id)
  if (!hands || !book) return refuse(refusal('not-found', 'Buku nomor ini tidak ada. Muat ulang halamannya, lalu pilih lagi.'))
  const unopened = unopenedRuns(store, hands, book, caller.now)
  if (unopened.length > 0) return accept(unopened.map(({ run }) => ({ type: 'run.opened', version: 1, body: { book: id, run, first: isFirst(hands, id) ? book.firstNumber : 1 } })))
  return refuse(refusal('in-use', `Urutan nomor ${book.name} tahun ini sudah dibuka. Muat ulang halamannya untuk melihat siapa yang memegangnya.`))
}

const computersOf = (hands: HandsReader) => hands.computers().filter(({ revoked }) => !revoked).map(({ device, name }) => ({ device, name, own: hands.isSelf(device) }))
const isRevoked = (hands: HandsReader, device: DeviceId): boolean => hands.computers().some((pc) => pc.device === device && pc.revoked)
const isFirst = (hands: HandsReader, book: BookId): boolean => !hands.runs().some(({ run }) => runParts(run).book === book)
const notHeld = (): Refusal => refusal('not-found', 'Komputer ini tidak memegang nomor dari urutan ini. Muat ulang halamannya, lalu pilih lagi.')
const ofOwnMark = (): Refusal => refusal('numbering-stopped', 'Nomor berkode loket hanya diberikan komputernya sendiri, jadi tidak diserahkan dan tidak dihentikan.')
const markedStays = (): Refusal => refusal('numbering-stopped', 'Nomor berkode loket tetap diberikan komputer itu selama belum dicabut. Bila komputer itu tidak akan kembali, cabut dulu di Pengaturan, Komputer, lalu ulangi.')
const todayOf = (store: Store, { now }: Pick<Caller<Names>, 'now'>) => localDate(now, must(store.settings.office(), 'an office').timeZone)
