import { assertNever } from '#domain/assert-never.ts'
import type { DeviceId } from '#domain/ids.ts'
import { holderOf } from '#domain/numbering/hands/run-hands.ts'
import { type Refusal, refusal } from '#domain/refusal.ts'
import type { NumberObstacle } from '#store/contract/number-reader.ts'
import type { Store } from '#store/store.ts'

export const numberObstacle = (store: Pick<Store, 'hands'>, book: string, obstacle: NumberObstacle): Refusal =>
  refusal('numbering-stopped', `${obstacleWords(store, book, obstacle)} Yang Anda ketik tetap tersimpan.`)

/** Why no number of that book is given on this PC, and what to do. */
export function obstacleWords(store: Pick<Store, 'hands'>, book: string, obstacle: NumberObstacle): string {
  switch (obstacle.why) {
    case 'copy':
      return `Nomor dari ${book} belum bisa diberikan, karena data di komputer ini mungkin salinan. Admin memulihkannya di Pengaturan, Pemulihan nomor.`
    case 'no-code':
      return `${book} memakai kode loket di nomornya, dan komputer ini belum punya kode dari server kantor. Sambungkan komputer ini ke server kantor, lalu ulangi.`
    case 'not-open':
      return `Urutan nomor ${book} belum dibuka di kantor ini, atau kabarnya belum sampai di komputer ini. Tunggu sampai tersambung ke server kantor, lalu ulangi; bila tetap, admin membukanya di Nomor, Pemegang nomor.`
    case 'elsewhere':
      return obstacle.holder === null
        ? `Saat ini tidak ada komputer yang memegang nomor ${book}. Admin mengaturnya di Nomor, Pemegang nomor.`
        : `Nomor ${book} diberikan oleh ${pcName(store, obstacle.holder)}, bukan komputer ini. Kerjakan langkah ini di sana, atau minta Penyelia di sana menyerahkan nomornya ke komputer ini (Nomor, Pemegang nomor).`
    case 'used-up':
      return usedUp(store, book, obstacle)
    case 'ask':
      return `Nomor ${book} diberikan oleh ${pcName(store, obstacle.holder)}, dan nomor ini tidak bisa menyusul. Kerjakan langkah ini di sana, atau minta admin memilih cara lain untuk ${book} di Pengaturan, Buku nomor.`
    case 'awaits-upgrade':
      return `Nomor ${book} sampai di komputer ini sesudah ada tindakan dari versi Loket yang lebih baru, yang belum bisa dibaca di sini; nomor yang lebih tinggi mungkin sudah terpakai. Perbarui Loket di komputer ini, lalu ulangi.`
    case 'lease':
      return `Komputer ini terputus dari server kantor dan sudah memberi nomor ${book} sampai batasnya (${obstacle.last}). Sambungkan lagi jaringan kantor, lalu ulangi.`
    default:
      return assertNever(obstacle)
  }
}

function usedUp(store: Pick<Store, 'hands'>, book: string, { holder, asked }: Extract<NumberObstacle, { readonly why: 'used-up' }>): string {
  const from = holder === null ? '' : ` dari ${pcName(store, holder)}`
  return asked
    ? `Jatah nomor ${book} di komputer ini habis. Jatah berikutnya sudah diminta${from}; tunggu sampai jaringan kantor tersambung, lalu ulangi.`
    : `Jatah nomor ${book} di komputer ini habis. Jatah berikutnya diminta sendiri begitu tersambung ke server kantor; tunggu sebentar, lalu ulangi.`
}

/** Of whoever is to be asked for a number of the run, as the office calls it; "" where nobody has its end, or on a PC alone. */
export function holderName(store: Pick<Store, 'hands'>, run: string): string {
  const holder = holderOf(store.hands?.standpoint(run).pulled ?? null)
  return holder === null ? '' : pcName(store, holder)
}

/** As the office calls it. */
export const pcName = ({ hands }: Pick<Store, 'hands'>, device: DeviceId): string => hands?.nameOf(device) || 'komputer lain'
