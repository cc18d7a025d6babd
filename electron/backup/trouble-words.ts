import { BackupDamaged } from './restore-set.ts'

/** Why nothing could be written to a place, as an officer reads it: what happened, what to do next. */
export function troubleWords(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (error instanceof BackupDamaged) return error.message
  if (/^(ENOSPC|EDQUOT|EFBIG)$/.test(code)) return 'Tempat cadangan penuh. Kosongkan ruang di sana, atau admin memilih tempat lain di Pengaturan, Cadangan.'
  if (/^(EROFS|EACCES|EPERM)$/.test(code)) return 'Tempat cadangan hanya bisa dibaca, tidak bisa ditulis. Buka kunci tulis disknya, atau admin memilih tempat lain di Pengaturan, Cadangan.'
  if (code === 'SQLITE_FULL') return 'Disk komputer ini penuh, jadi cadangan tidak bisa disiapkan. Kosongkan ruang di komputer ini.'
  return 'Cadangan belum berhasil ditulis. Loket mencoba lagi sendiri; bila tetap begini, cabut dan pasang lagi disknya, atau pilih tempat lain di Pengaturan, Cadangan.'
}

/** Why a backup could not be put on this computer, whose own disk it is that failed. */
export function ownDiskWords(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (/^(ENOSPC|EDQUOT|SQLITE_FULL)$/.test(code)) return 'Disk komputer ini penuh, jadi cadangan tidak bisa dipulihkan; cadangannya sendiri tidak rusak. Tidak ada yang diubah. Kosongkan ruang di komputer ini, lalu ulangi.'
  if (/^(EROFS|EACCES|EPERM|SQLITE_READONLY|SQLITE_CANTOPEN)/.test(code)) return 'Folder data Loket di komputer ini tidak bisa ditulisi, jadi cadangan tidak bisa dipulihkan. Tidak ada yang diubah. Minta admin memeriksa izin folder itu, lalu ulangi.'
  return 'Pemulihan terhenti karena gangguan disk. Tidak ada yang diubah. Ulangi; bila tetap begini, pakai disk cadangan lain atau komputer lain.'
}

/** A disk that lets whoever asks it wait: a stick about to break, a network folder whose server is gone. */
export const unanswered = (folder: string): string =>
  `Disk cadangan ${folder} tidak menjawab. Pekerjaan di loket tersimpan di komputer ini seperti biasa, dan cadangan yang sudah ada di sana tidak diubah. Cabut dan pasang lagi disknya atau periksa jaringannya; bila tetap begini, admin memilih tempat lain di Pengaturan, Cadangan. Loket mencoba lagi sendiri.`

/** The same of a place that is only being chosen. */
export const notAnswering = (folder: string): string => `${folder} tidak menjawab, jadi belum dipakai. Data di komputer ini aman. Cabut dan pasang lagi disknya atau periksa jaringannya, lalu coba lagi; atau pilih tempat lain.`

/** The place went away under the hand: pulled out, or the network is down. */
export const isGone = (error: unknown): boolean => error instanceof Error && 'code' in error && /^(ENOENT|ENODEV|ENXIO|EIO|ENOTCONN|ESTALE|EHOSTDOWN|EHOSTUNREACH|ETIMEDOUT)$/.test(String(error.code))
