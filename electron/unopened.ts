import type { FromCounter } from '#protocol/port.ts'

/** Errors of the store whose message is written for the officer. */
const FOR_OFFICERS = new Set(['DataInUse', 'DataTooNew', 'DataDamaged', 'DataMixed', 'DataOnNetwork', 'WalOfOtherData', 'KeysUnusable'])

/** What the hosts show instead of the app where the register could not be opened: what is safe and what to do. */
export function unopened(error: unknown): Extract<FromCounter, { t: 'unopened' }> {
  const known = error instanceof Error && FOR_OFFICERS.has(error.name)
  return { t: 'unopened', title: 'Loket belum bisa dibuka', text: known ? error.message : (diskText(error) ?? UNKNOWN) }
}

const UNKNOWN = 'Data Loket belum bisa dibuka karena ada gangguan. Tidak ada data yang diubah. Coba buka lagi; bila tetap begini, hubungi admin dan tunjukkan folder catatan.'

/** Where it is the disk that does not let Loket write. */
function diskText(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (/^(SQLITE_FULL|ENOSPC|EDQUOT)$/.test(code)) return 'Disk komputer ini penuh, jadi Loket belum bisa dibuka. Data yang tersimpan aman dan tidak diubah. Kosongkan ruang disk, lalu buka lagi.'
  if (/^(SQLITE_READONLY|SQLITE_CANTOPEN|EROFS$|EACCES$|EPERM$)/.test(code)) return 'Folder data Loket tidak bisa ditulisi, jadi Loket belum bisa dibuka. Data yang tersimpan aman dan tidak diubah. Minta admin memeriksa izin folder data atau disknya, lalu buka lagi.'
  if (/^(EISDIR|ERR_FS_EISDIR|EEXIST|ENOTDIR)$/.test(code)) return `Di folder data Loket ada yang bukan seharusnya${placeOf(error)}, jadi Loket belum bisa dibuka. Data yang tersimpan aman dan tidak diubah. Minta admin memindahkannya ke luar folder data (jangan dihapus), lalu buka lagi.`
  if (/^(SQLITE_IOERR|EIO$)/.test(code)) return 'Disk komputer ini gagal membaca atau menulis, jadi Loket belum bisa dibuka. Jangan hapus apa pun; panggil admin sekarang, disk ini mungkin akan rusak.'
  return null
}

/** Where it lies, if the operating system says so. */
const placeOf = (error: unknown): string => (error instanceof Error && 'path' in error && typeof error.path === 'string' ? ` (${error.path})` : '')
