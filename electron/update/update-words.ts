import { type Refusal, refusal, type RefusalCode } from '#domain/refusal.ts'

const ASK = 'Minta salinan baru dari penerbit Loket.'

/** Why an update is not looked at, taken or installed, as the admin reads it: what happened, what to do next. */
const WORDS = {
  address: ['invalid-input', 'Tulis alamat lengkap foldernya, seperti E:\\ atau /media/admin/FLASHDISK, atau alamat server yang dimulai dengan http:// atau https://.'],
  nothing: ['not-found', 'Tidak ada pembaruan Loket di sana. Periksa apakah flashdisknya terpasang dan alamatnya benar.'],
  away: ['not-found', 'Server pembaruan tidak menjawab. Periksa jaringan kantor dan alamatnya, atau pakai flashdisk.'],
  unreadable: ['unsupported-file', `Daftar pembaruan di sana rusak atau bukan untuk Loket ini. Tidak ada yang dipasang. ${ASK}`],
  unsigned: ['unsupported-file', 'Pembaruan ini tidak ditandatangani oleh penerbit Loket, jadi tidak akan dipasang. Jangan jalankan berkasnya sendiri; tanyakan kepada penerbit Loket.'],
  platform: ['unsupported-file', 'Pembaruan ini tidak berisi pemasang untuk komputer ini. Minta yang sesuai dengan sistem komputer ini dari penerbit Loket.'],
  replayed: ['unsupported-file', 'Komputer ini sudah pernah mendapat pembaruan yang lebih baru daripada ini. Pakai yang terbaru.'],
  'older-data': ['unsupported-file', 'Versi itu tidak bisa membaca data di komputer ini, karena datanya sudah lebih baru. Pakai pembaruan yang lebih baru.'],
  'newer-data': ['unsupported-file', 'Versi itu terlalu jauh di depan untuk data di komputer ini. Pasang dahulu versi di antaranya.'],
  cut: ['unsupported-file', `Berkas pemasangnya terpotong atau lebih panjang daripada yang ditandatangani penerbit. Tidak ada yang dipasang. ${ASK}`],
  changed: ['unsupported-file', `Isi berkas pemasangnya tidak sama dengan yang ditandatangani penerbit. Tidak ada yang dipasang. ${ASK}`],
  missing: ['not-found', `Berkas pemasangnya tidak ada di samping daftar pembaruan. ${ASK}`],
  pulled: ['not-found', 'Flashdisk atau server terputus di tengah penyalinan. Tidak ada yang dipasang. Pasang lagi, lalu salin sekali lagi.'],
  room: ['disk', 'Ruang disk komputer ini tidak cukup untuk pembaruan. Kosongkan ruang, lalu salin sekali lagi.'],
  copy: ['disk', 'Salinan pembaruan tidak bisa ditulis di komputer ini. Periksa ruang dan izin disknya, lalu salin sekali lagi.'],
  gone: ['not-found', 'Salinan pembaruan di komputer ini tidak ada atau berubah. Salin sekali lagi.'],
  busy: ['in-use', 'Penyalinan sedang berjalan. Tunggu sampai selesai, atau hentikan dahulu.'],
  other: ['not-found', 'Pembaruan yang dipilih bukan lagi yang terakhir diperiksa. Periksa sekali lagi.'],
} as const satisfies Readonly<Record<string, readonly [RefusalCode, string]>>
export type UpdateTrouble = keyof typeof WORDS

export function updateRefusal(trouble: UpdateTrouble, field = ''): Refusal {
  const [code, message] = WORDS[trouble]
  return refusal(code, message, field === '' ? [] : [{ path: field, message }])
}

export const notNewer = (version: string): Refusal => refusal('unsupported-file', `Pembaruan di sana (Loket ${version}) tidak lebih baru daripada Loket di komputer ini. Tidak ada yang perlu dipasang.`)
