import { type Refusal, refusal } from '#domain/refusal.ts'

const SAFE = 'Semua yang tersimpan sebelumnya aman, dan yang Anda ketik tetap di layar.'

const TROUBLES: readonly (readonly [code: RegExp, message: string])[] = [
  [/^(SQLITE_FULL|ENOSPC|EDQUOT)$/, `Disk komputer ini penuh, jadi yang barusan belum tersimpan. ${SAFE} Kosongkan ruang disk atau panggil admin, lalu ulangi.`],
  [/^(SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_PERM|EROFS$|EACCES$|EPERM$)/, `Folder data Loket tidak bisa ditulisi, jadi yang barusan belum tersimpan. ${SAFE} Minta admin memeriksa izin folder data, lalu ulangi.`],
  [/^(SQLITE_IOERR|EIO$)/, `Disk komputer ini gagal membaca atau menulis, jadi yang barusan belum tersimpan. ${SAFE} Panggil admin sekarang: disk ini mungkin akan rusak.`],
  [/^(SQLITE_CORRUPT|SQLITE_NOTADB)/, 'Sebagian data di disk ini rusak, jadi yang barusan belum tersimpan. Jangan hapus apa pun; panggil admin untuk memeriksa data atau memulihkan cadangan.'],
]

/** What an officer reads where it is the disk that failed; null for any other error. What had been answered for before is not touched by it. */
export function diskTrouble(error: unknown): Refusal | null {
  const code = codeOf(error)
  const trouble = TROUBLES.find(([pattern]) => pattern.test(code))
  if (trouble) return refusal('disk', trouble[1])
  if (error instanceof Error && (error.name === 'RegisterBehind' || error.name === 'DataGone')) return refusal('disk', error.message)
  return null
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '')
