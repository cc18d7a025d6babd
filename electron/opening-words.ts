import type { Opening } from '#protocol/opening.ts'
import type { OpeningStep } from '#store/opening-step.ts'

const number = new Intl.NumberFormat('id-ID')

/** Below it nobody can say how long the rest takes: milliseconds. */
const ESTIMATED_FROM_MS = 1500

/** What the officer reads while the register is opened. `since`: milliseconds this step has gone on. */
export function openingWords(step: OpeningStep, since: number): Opening {
  switch (step.work) {
    case 'migrate':
      return {
        title: 'Catatan sedang dipindahkan ke susunan baru',
        text: 'Versi Loket ini menyusun catatan dengan cara baru. Data Anda aman: selama pemindahan yang lama tetap ada, dan bila komputer mati di tengah jalan, pemindahan dimulai lagi dari awal. Loket terbuka sendiri bila sudah selesai.',
        ...moved(step, since),
      }
    case 'check':
      return {
        title: 'Buku Register sedang diperiksa',
        text: 'Loket terakhir kali berhenti mendadak, jadi Buku Register diperiksa dahulu. Data Anda aman. Loket terbuka sendiri bila sudah selesai.',
        progress: `${number.format(Math.ceil(step.bytes / 1_000_000))} MB, biasanya beberapa detik`,
        share: null,
      }
    case 'fold': {
      const share = Math.min(1, step.done / step.total)
      return {
        title: 'Buku Register sedang disusun ulang',
        text: 'Buku Register disusun ulang dari catatan yang tersimpan. Data Anda aman: catatan itu hanya dibaca, dan bila komputer mati di tengah jalan, penyusunan dimulai lagi. Loket terbuka sendiri bila sudah selesai.',
        progress: `${readSoFar(step.done, step.events, share)}${timeLeft(share, since)}`,
        share,
      }
    }
  }
}

/** After the last event is copied what lies around it is made anew: about half as long again. */
const AFTERWARDS = 1.5

function moved({ events, done = 0 }: Extract<OpeningStep, { work: 'migrate' }>, since: number): Pick<Opening, 'progress' | 'share'> {
  if (done === 0) return { progress: `${number.format(events)} catatan; cukup sekali ini saja, untuk register besar bisa beberapa menit`, share: null }
  const share = Math.min(1, done / (AFTERWARDS * events))
  return { progress: `${readSoFar(done, events, share)}${timeLeft(share, since)}; cukup sekali ini saja`, share }
}

/** The share counts what comes after the last event, too, so the events alone would seem to contradict it. */
function readSoFar(done: number, events: number, share: number): string {
  const read = done < events ? `${number.format(done)} dari ${number.format(events)} catatan terbaca, lalu dirapikan` : `${number.format(events)} catatan sudah terbaca, sedang dirapikan`
  return `${Math.floor(100 * share)} % (${read})`
}

function timeLeft(share: number, since: number): string {
  if (since < ESTIMATED_FROM_MS || share <= 0) return ''
  const seconds = (since / share) * (1 - share) / 1000
  if (seconds < 50) return ', kurang dari satu menit lagi'
  return `, kira-kira ${Math.round(seconds / 60)} menit lagi`
}
