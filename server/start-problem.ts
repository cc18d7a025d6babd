import { NotOurs } from './store/not-ours.ts'
import { FolderInUse } from './folder-lock.ts'

/** Why the server did not start, for whoever typed the command: what happened, what to do next. Null for a defect of ours. */
export function startProblem(error: unknown, { data, port }: { readonly data: string; readonly port: string }): string | null {
  if (error instanceof FolderInUse) return `Server Loket sudah berjalan untuk folder ${data}. Pakai yang sudah berjalan itu, atau hentikan dulu (Ctrl+C di jendelanya), lalu ulangi.`
  if (error instanceof NotOurs) return notOursWords(error, data)
  switch (error instanceof Error && 'code' in error ? String(error.code) : '') {
    case 'EADDRINUSE':
      return `Port ${port} sedang dipakai program lain. Hentikan program itu, atau pilih angka lain untuk LOKET_PORT. Data tetap aman.`
    case 'EADDRNOTAVAIL':
      return 'Komputer ini tidak punya alamat jaringan itu. Periksa kabel jaringannya, atau hapus --alamat agar Loket memilih sendiri.'
    case 'ERR_SOCKET_BAD_PORT':
      return `LOKET_PORT berisi “${port}”, bukan nomor port. Isi dengan angka 1024 sampai 65535, atau kosongkan.`
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOTDIR':
    case 'EEXIST':
    case 'SQLITE_CANTOPEN':
    case 'SQLITE_READONLY':
    case 'SQLITE_READONLY_DIRECTORY':
      return `Folder ${data} tidak bisa ditulisi, atau port ${port} tidak boleh dipakai pengguna ini. Periksa izin foldernya, pilih folder lain dengan LOKET_DATA, dan pakai port di atas 1023.`
    case 'ENOSPC':
    case 'SQLITE_FULL':
      return `Ruang di tempat folder ${data} habis. Kosongkan sedikit ruang, lalu jalankan lagi. Yang sudah tersimpan tetap aman.`
    case 'SQLITE_NOTADB':
    case 'SQLITE_CORRUPT':
      return `Berkas server.db di ${data} rusak atau bukan milik Loket. Jangan dihapus: salin dulu ke tempat lain, lalu minta bantuan. Catatan tiap loket tetap utuh di komputernya.`
    default:
      return null
  }
}

const notOursWords = ({ why }: NotOurs, data: string): string =>
  why === 'newer'
    ? `Folder ${data} sudah dipakai server Loket yang lebih baru. Pasang pembaruan Loket di komputer ini, lalu jalankan lagi. Data tetap aman dan tidak diubah.`
    : `Berkas server.db di ${data} bukan milik server Loket. Pilih folder lain dengan LOKET_DATA.`
