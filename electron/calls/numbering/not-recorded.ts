import { mayRecord } from '#domain/numbering/hands/may-record.ts'
import type { NumberBook } from '#domain/numbering/number-book.ts'
import { type Refusal, refusal } from '#domain/refusal.ts'
import type { Store } from '#store/store.ts'
import { pcName } from './number-obstacle.ts'
import { isOfLostRun } from './paper-codes.ts'

/** Why a number from paper is not entered at this PC of an office with a server; null where it may be, as always on a PC alone. */
export function notRecorded(store: Pick<Store, 'hands'>, book: NumberBook, run: string, no: number): Refusal | null {
  const may = store.hands ? mayRecord(store.hands.standpoint(run), no, isOfLostRun(store.hands, run)) : null
  if (!may || may.ok) return null
  const { refusal: why } = may
  if (why.why === 'taken') return atNo('number-taken', `Nomor ${no} di ${book.name} sudah terpakai. Periksa nomor pada surat atau bukunya.`)
  if (why.why === 'lease') return atNo('numbering-stopped', `Nomor ${no} lebih tinggi dari batas yang boleh dipakai selama komputer ini terputus (${why.last}). Sambungkan jaringan kantor, lalu ulangi.`)
  return atNo('numbering-stopped', why.holder === null ? `Urutan nomor ${book.name} belum dibuka, atau kabarnya belum sampai di komputer ini. Tunggu sampai tersambung ke server kantor, lalu ulangi.` : `Nomor ${no} di ${book.name} dipegang oleh ${pcName(store, why.holder)}. Catat nomor ini di sana.`)
}

const atNo = (code: 'number-taken' | 'numbering-stopped', message: string): Refusal => refusal(code, message, [{ path: 'no', message }])
