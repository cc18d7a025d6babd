import { assertNever } from '#domain/assert-never.ts'
import { longDate } from '#domain/calendar/indonesian-date.ts'
import { localDate, localTime } from '#domain/calendar/office-time.ts'
import type { DeviceId, TimeZone } from '#domain/ids.ts'
import type { ChainPoint, DeviceReopened, LostEvent, PlaceRange, Salvaged } from '#domain/log/device-event.ts'
import { type NumberRange, runParts } from '#domain/numbering/run.ts'
import { eventTitle } from '../verify/event-titles.ts'
import type { DeviceIncident } from './standing-warnings.ts'

export interface LossWords {
  readonly zone: TimeZone
  /** A book's name by its id; its id where it has none. */
  readonly bookName: (book: string) => string
}

export interface IncidentWords extends LossWords {
  /** The PC is one of several: numbers are given by its own code, and the office knows who held the others. */
  readonly joined: boolean
  /** As the office calls that PC; "" where nothing tells. */
  readonly pcName: (device: DeviceId) => string
}

/** What befell the device, as an officer reads it: what happened, what is safe, what to do next. */
export function incidentWords({ at, reopened, namesake, altered }: Pick<DeviceIncident, 'at' | 'reopened' | 'namesake' | 'altered'>, words: IncidentWords): string {
  const date = longDate(localDate(at, words.zone))
  if (namesake) return `Pada ${date} ${other(namesake, words)} memberi tahu server bahwa ia bekerja dengan nama perangkat yang sama dengan komputer ini: salah satunya salinan. Komputer itu sekarang memakai nama lain; yang sudah tersimpan tetap utuh. Minta admin memeriksa komputer mana yang salinan.`
  if (altered) return `Pada ${date} ditemukan bahwa salinan urutan kantor (stream.db) di komputer ini, mulai nomor ${altered.from}, tidak lagi seperti waktu diterima. Bagian itu diambil lagi dari server kantor; pekerjaan di komputer ini aman. Disk komputer ini mungkin akan rusak: minta admin memeriksanya dan menjalankan Periksa data.`
  if (!reopened) return `Kunci perangkat komputer ini diganti pada ${date}, karena kunci lama tidak ditemukan. Bila data ini bukan dipindahkan atau dipulihkan dengan sengaja, beri tahu admin.`
  return `${happened(reopened, date, words)} ${numbersSaid(reopened, words)}`
}

function happened({ reason, predecessor, marked, salvaged }: DeviceReopened, date: string, words: IncidentWords): string {
  switch (reason) {
    case 'mark-ahead':
      return `Data di komputer ini lebih lama daripada yang terakhir dipakai (diketahui ${date}): data lama dipasang kembali, atau catatan terakhirnya hilang. ${missing(predecessor, marked, words)}`
    case 'mark-missing':
      return `Sejak ${date} data ini tidak punya penanda pemakaian di komputer ini: mungkin salinan dari komputer lain, atau folder kunci hilang. Yang sudah tersimpan tetap utuh.`
    case 'mark-unreadable':
      return `Sejak ${date} penanda pemakaian data ini tidak terbaca, jadi tidak bisa dipastikan bahwa datanya yang terbaru. Yang sudah tersimpan tetap utuh.`
    case 'other-machine':
      return `Data ini beserta folder kuncinya berasal dari komputer lain (diketahui ${date}). Pastikan Loket di komputer lama tidak dipakai lagi. Yang sudah tersimpan tetap utuh.`
    case 'data-gone':
      return `Sebelum disiapkan baru pada ${date}, folder data ini pernah berisi data Loket lain sampai catatan nomor ${marked?.place ?? 0}. Bila data itu masih ada di cadangan, hubungi admin sebelum bekerja terus.`
    case 'forked':
      return `Pada ${date} diketahui bahwa ${other(predecessor?.device, words)} pernah bekerja dengan nama perangkat yang sama dengan komputer ini: salah satunya salinan, atau data lama pernah dipasang kembali. Komputer ini meneruskan pekerjaannya dengan nama baru; yang sudah tersimpan tetap utuh. Minta admin memeriksa komputer mana yang salinan.`
    case 'revoked':
      return `Komputer ini pernah dicabut dari server kantor dan digabungkan lagi pada ${date}, dengan nama perangkat baru. Yang dikerjakan di sini dan belum sampai di server sebelum dicabut menunggu persetujuan admin di Pengaturan, Komputer; yang sudah tersimpan tetap utuh.`
    case 'log-damaged':
      return `${salvaged?.gone ? deleted(date) : damaged(date, salvaged)} ${lostSaid(salvaged, words)}`
    default:
      return assertNever(reason)
  }
}

const damaged = (date: string, salvaged: Salvaged | undefined): string =>
  `Berkas catatan di komputer ini rusak (diketahui ${date}). Catatan yang masih terbaca sudah disusun kembali; berkas yang rusak disimpan sebagai ${salvaged?.file ?? 'log.db.rusak'}. Disknya mungkin akan rusak: minta admin memeriksanya.`

const deleted = (date: string): string =>
  `Berkas catatan (log.db) di komputer ini tidak ada lagi (diketahui ${date}): mungkin terhapus atau dipindahkan. Catatannya sudah disusun kembali dari cadangan dan dari berkas lain yang masih ada. Bila log.db yang lama ditemukan, jangan dikembalikan ke folder data: serahkan kepada admin.`

/** The other one of two that were one device. */
function other(device: DeviceId | undefined, { pcName }: IncidentWords): string {
  const name = device === undefined ? '' : pcName(device)
  return name === '' ? 'komputer lain' : `komputer lain, yang sekarang bernama ${name} di daftar komputer kantor,`
}

/** Before anything is done in an empty folder that was not always empty. */
export function formerWords(reopened: DeviceReopened, words: IncidentWords): string {
  const { marked } = reopened
  const until = marked ? ` sampai ${momentOf(marked, words)} (catatan nomor ${marked.place})` : ''
  return `Folder data ini kosong, padahal di komputer ini pernah ada data Loket${until}. Bila itu tidak disengaja, jangan menyiapkan kantor baru: pulihkan datanya dari cadangan. ${numbersSaid(reopened, words)}`
}

/** So many stand one by one in a warning; the list beside the damaged file has them all. */
const MOST_SAID = 8

function lostSaid(salvaged: Salvaged | undefined, words: IncidentWords): string {
  if (!salvaged || salvaged.lost.length === 0) return 'Tidak ada catatan yang hilang.'
  const count = salvaged.lost.reduce((sum, { first, last }) => sum + last - first + 1, 0)
  const said = salvaged.told.slice(0, MOST_SAID).map((lost) => lostWords(lost, words))
  const rest = count > said.length ? ` Selengkapnya di berkas ${salvaged.file}.txt.` : ''
  const again = salvaged.settings > 0 ? ` ${salvaged.settings} pengaturan yang hilang diambil dari salinannya di Buku Register: periksa di Pengaturan.` : ''
  return `${count} catatan hilang (${salvaged.lost.map(placesSaid).join(', ')}): ${said.join('; ')}.${rest}${again} Masukkan lagi dari kertas yang ada; periksa juga draf.`
}

const placesSaid = ({ first, last }: PlaceRange): string => (first === last ? `nomor ${first}` : `nomor ${first}–${last}`)

/** One lost event: number, time, what. */
export function lostWords({ place, at, notBefore, type, about }: LostEvent, words: LossWords): string {
  const moment = at !== null ? momentOf({ at }, words) : notBefore === null ? 'waktunya tidak diketahui' : `sesudah ${momentOf({ at: notBefore }, words)}`
  return [`catatan nomor ${place}`, moment, type === '' ? '' : eventTitle(type), type === '' && about === '' ? 'isinya tidak diketahui' : about].filter((word) => word !== '').join(', ')
}

const momentOf = ({ at }: Pick<ChainPoint, 'at'>, { zone }: LossWords): string => `${longDate(localDate(at, zone))} pukul ${localTime(at, zone)}`

/** From when to when; the places too, where the log was simply cut short. */
function missing(predecessor: ChainPoint | null, marked: ChainPoint | null, words: IncidentWords): string {
  if (predecessor === null || marked === null) return ''
  if (predecessor.device !== marked.device || marked.place <= predecessor.place) return `Pekerjaan yang terakhir dicatat ${momentOf(marked, words)} tidak ada di data ini.`
  return `Pekerjaan sesudah ${momentOf(predecessor, words)} sampai ${momentOf(marked, words)} tidak ada di data ini (catatan nomor ${predecessor.place + 1}–${marked.place}).`
}

function numbersSaid({ reason, beyond, numbering }: DeviceReopened, words: IncidentWords): string {
  if (numbering === 'stopped') return words.joined ? heldBefore(reason) : 'Nomor baru diberikan lagi sesudah admin memulihkan penomoran.'
  if (reason === 'data-gone') return beyond.length === 0 ? 'Tidak ada nomor yang pernah diberikan.' : `Nomor terakhir di data itu: ${byRun(beyond, words, (ranges) => String(ranges.at(-1)?.last ?? 0))}. Jangan memberi nomor yang sama dua kali.`
  if (beyond.length === 0) return 'Tidak ada nomor yang hilang.'
  return `Nomor yang hilang: ${byRun(beyond, words, (ranges) => ranges.map(span).join(', '))}. Nomor berikutnya berjalan di atasnya. Catat nomor yang hilang dari kertas, atau tutup dengan berita acara, di halaman Nomor.`
}

/** Each run once, with what is said of its ranges, which stand in order. */
function byRun(beyond: readonly NumberRange[], words: IncidentWords, said: (ranges: readonly NumberRange[]) => string): string {
  const runs = Map.groupBy(beyond, ({ run }) => run)
  return [...runs].map(([run, ranges]) => `${runName({ run }, words)} ${said(ranges)}`).join('; ')
}

function heldBefore(reason: DeviceReopened['reason']): string {
  const revoked = reason === 'revoked' ? 'Bila nomor itu belum diteruskan, admin meneruskannya' : 'Bila tidak ada komputer lain yang bekerja dengan nama lama itu, admin mencabutnya di Pengaturan, Komputer, lalu meneruskan nomornya'
  return `Nomor yang dipegang dengan nama lama tidak diberikan lagi di sini; komputer ini memberi nomor dengan kodenya sendiri. ${revoked} di Nomor, Pemegang nomor, Komputer hilang.`
}

/** "12", "9–12" */
export const span = ({ first, last }: NumberRange): string => (first === last ? String(first) : `${first}–${last}`)

/** A run as an officer knows it: "Buku Agenda Izin SIKRO 2026". */
export function runName({ run }: Pick<NumberRange, 'run'>, { bookName }: Pick<IncidentWords, 'bookName'>): string {
  const { book, year, part } = runParts(run)
  return [bookName(book), part, year].filter((word) => word !== '').join(' ')
}
