/** Why a folder could not be gone through at all, and what to do. */
export function unreadWords(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (/^(SQLITE_CANTOPEN|SQLITE_READONLY|SQLITE_PERM|EACCES$|EPERM$|EROFS$|ENOSPC$|SQLITE_FULL)/.test(code)) return `Pemeriksaan tidak selesai: berkas data, atau folder sementara komputer ini, tidak bisa dibuka (${code}). Periksa izin dan ruang disknya, lalu ulangi. Tidak ada yang diubah.`
  if (/^(SQLITE_|EISDIR|ENOTDIR|EIO$)/.test(code) || (error instanceof Error && error.message.startsWith('PRAGMA '))) return `TIDAK UTUH: berkas data tidak terbaca (${code === '' ? 'log.db bukan catatan Loket' : code}). Jangan hapus apa pun. Buka Loket: ia menunjukkan yang masih terbaca; atau pulihkan dari cadangan.`
  return `Pemeriksaan tidak selesai: ${error instanceof Error ? error.message : String(error)}`
}
