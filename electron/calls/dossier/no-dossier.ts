import { isReceiptGone } from '#domain/dossier/receipt-first.ts'
import type { DossierId } from '#domain/ids.ts'
import { type Refusal, refusal } from '#domain/refusal.ts'
import type { Store } from '#store/store.ts'

/** Why a dossier is not there for whoever asks for it; its number may still stand in a book. */
export function noDossier(store: Store, id: DossierId): Refusal {
  const unreadable = unreadableOf(store, id)
  if (isHeld(store, id)) return refusal('not-found', HELD)
  return refusal('not-found', unreadable === undefined ? NOT_FOUND : isReceiptGone(unreadable) ? RECEIPT_LOST : UNREADABLE)
}

/** Whether events of it are here, but not the one it began with. */
export function isReceiptLost(store: Store, id: DossierId): boolean {
  const unreadable = unreadableOf(store, id)
  return unreadable !== undefined && isReceiptGone(unreadable)
}

/** Whether it was taken in by a PC whose events count only once they are admitted. */
const isHeld = ({ sync }: Store, id: DossierId): boolean => sync?.quarantined().some(({ aggregate, type }) => aggregate === `dossier:${id}` && type === 'dossier.received') ?? false

const unreadableOf = ({ dossiers }: Store, id: DossierId) => dossiers.unreadable().find(({ aggregate }) => aggregate === `dossier:${id}`)

const NOT_FOUND = 'Berkas ini tidak ditemukan. Cari lagi di Buku Register.'
const HELD = 'Berkas ini diterima di komputer yang sudah dicabut, jadi menunggu persetujuan admin (Pengaturan, Komputer). Catatannya tersimpan; minta admin menyetujuinya, lalu buka lagi.'
const RECEIPT_LOST = 'Catatan penerimaan berkas ini hilang, jadi berkasnya tidak bisa dibuka. Nomornya tetap tercatat dan tidak diberikan lagi. Terima lagi berkasnya dari stopmap; bila nomor lamanya tidak dipakai lagi, Penyelia membatalkannya di halaman Nomor.'
const UNREADABLE = 'Berkas ini tidak terbaca oleh Loket di komputer ini. Datanya tetap disimpan. Beri tahu admin: mungkin perlu versi Loket yang lebih baru.'
