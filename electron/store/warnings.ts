import { isReceiptGone } from '#domain/dossier/receipt-first.ts'
import type { DossierReader } from './contract/dossier-reader.ts'
import type { Incident } from './store.ts'
import type { FetchedAgain } from './stream/fetched-again.ts'

/** What else stands until it is mended. */
export interface StandingState {
  readonly unreadable: ReturnType<DossierReader['unreadable']>
  /** Whether runs of this year wait for their last number on paper. */
  readonly numberingStopped: boolean
  /** Whether the mark of use cannot be written. */
  readonly markFails: boolean
  readonly foreign: ForeignFiles
  /** What this PC was emptied of and still lies in its data folder, names only. */
  readonly emptied: readonly string[]
  /** Null but where stream.db had to be begun anew. */
  readonly fetchedAgain: FetchedAgain | null
}

/** Files of another office that lie put aside. */
export interface ForeignFiles {
  readonly register: boolean
  readonly stream: boolean
}

/** What stands until an admin has looked into it. */
export function warnings(incidents: readonly Incident[], { unreadable, numberingStopped, markFails, foreign, emptied, fetchedAgain }: StandingState): readonly string[] {
  const all = incidents.map(({ text }) => text)
  if (numberingStopped) all.push('Nomor belum bisa diberikan di komputer ini. Admin memulihkannya di Pengaturan, Pemulihan nomor, dengan nomor terakhir menurut kertas. Pekerjaan lain berjalan seperti biasa.')
  if (markFails) all.push('Penanda pemakaian di luar folder data tidak bisa ditulis. Pekerjaan tersimpan seperti biasa, tetapi data lama yang dipasang kembali mungkin tidak ketahuan. Beri tahu admin.')
  if (foreign.register) all.push('Di folder data ada register.db milik kantor lain. Berkas itu tidak dipakai dan disisihkan sebagai register.db.kantor-lain; data kantor ini lengkap. Minta admin mengembalikannya ke pemiliknya atau memindahkannya dari folder data.')
  if (foreign.stream) all.push('Di folder data ada stream.db milik kantor lain. Berkas itu tidak dipakai dan disisihkan sebagai stream.db.kantor-lain; urutan kantor ini diambil lagi dari servernya. Minta admin mengembalikannya ke pemiliknya atau memindahkannya dari folder data.')
  if (emptied.length > 0) all.push(`Berkas lama komputer ini, dari sebelum dikosongkan, masih ada di folder data (${emptied.join(', ')}) dan memuat data pribadi. Begitu komputer ini lengkap lagi dan pemeriksaannya (Pengaturan, Pemeriksaan data) tidak menemukan apa-apa, admin menghapusnya.`)
  if (fetchedAgain) all.push(`Kabar dari komputer lain (stream.db) di komputer ini hilang atau rusak dan sedang diambil lagi dari server kantor: ${fetchedAgain.g} dari ${fetchedAgain.folded} catatan sudah ada. Yang tampil tetap tampil dan bisa dikerjakan, dan pekerjaan di komputer ini aman; berkas dan kabar lain menyusul. Bila angkanya tidak bertambah, periksa sambungan ke server.`)
  const [dossiers, settings] = [unreadable.filter(isDossier), unreadable.filter((one) => !isDossier(one))]
  const [begun, unknown] = [dossiers.filter(isReceiptGone), dossiers.filter((one) => !isReceiptGone(one))]
  if (dossiers.length > 0 && fetchedAgain) all.push(`${dossiers.length} berkas baru tampil di Buku Register setelah kabar dari komputer lain itu lengkap (${places(dossiers)}). Yang dikerjakan di sini tentang berkas itu aman. Bila berkasnya diminta sekarang, tanyakan ke komputer lain.`)
  else if (begun.length > 0) all.push(`${begun.length} berkas tidak tampil di Buku Register, karena catatan penerimaannya hilang (${places(begun)}). Nomornya tetap tercatat di halaman Nomor dan tidak diberikan lagi. Terima lagi berkasnya dari stopmap; bila nomor lamanya tidak dipakai lagi, Penyelia membatalkannya di sana. Berkas lain tidak terganggu.`)
  if (unknown.length > 0 && !fetchedAgain) all.push(`${unknown.length} berkas tidak terbaca dan tidak tampil di Buku Register (${places(unknown)}). Datanya masih utuh; mungkin ditulis oleh versi Loket yang lebih baru. Beri tahu admin: pasang versi terbaru. Berkas lain tidak terganggu.`)
  if (settings.length > 0) all.push(`${settings.length} pengaturan tidak terbaca (${places(settings)}); yang berlaku adalah pengaturan sebelumnya. Beri tahu admin.`)
  return all
}

type Unreadable = ReturnType<DossierReader['unreadable']>

const isDossier = ({ aggregate }: Unreadable[number]): boolean => aggregate.startsWith('dossier:')

/** The first few, so that an admin finds them in the log. */
const places = (unreadable: Unreadable): string => `catatan nomor ${unreadable.slice(0, 5).map(({ seq }) => seq).join(', ')}${unreadable.length > 5 ? ', …' : ''}`
