import { NotOurs } from './store/not-ours.ts'
import { FolderInUse } from './folder-lock.ts'

export type StartProblem = 'in-use' | 'newer' | 'not-ours' | 'port-taken' | 'no-address' | 'no-port' | 'not-writable' | 'disk-full' | 'damaged'

/** Why a server did not start; null for a defect of ours. */
export function startProblemIn(error: unknown): StartProblem | null {
  if (error instanceof FolderInUse) return 'in-use'
  if (error instanceof NotOurs) return error.why === 'newer' ? 'newer' : 'not-ours'
  return CODES[error instanceof Error && 'code' in error ? String(error.code) : ''] ?? null
}

const CODES: Readonly<Record<string, StartProblem>> = {
  EADDRINUSE: 'port-taken',
  EADDRNOTAVAIL: 'no-address',
  ERR_SOCKET_BAD_PORT: 'no-port',
  EACCES: 'not-writable',
  EPERM: 'not-writable',
  EROFS: 'not-writable',
  ENOTDIR: 'not-writable',
  EEXIST: 'not-writable',
  SQLITE_CANTOPEN: 'not-writable',
  SQLITE_READONLY: 'not-writable',
  SQLITE_READONLY_DIRECTORY: 'not-writable',
  ENOSPC: 'disk-full',
  SQLITE_FULL: 'disk-full',
  SQLITE_NOTADB: 'damaged',
  SQLITE_CORRUPT: 'damaged',
}

interface Place {
  readonly data: string
  readonly port: string
}

/** Why the server did not start, for whoever typed the command: what happened, what to do next. Null for a defect of ours. */
export function startProblem(error: unknown, place: Place): string | null {
  const problem = startProblemIn(error)
  return problem && TYPED[problem](place)
}

/** The same for whoever pressed the button in the app; a defect of ours, too. */
export const keptProblem = (problem: StartProblem | null, place: Place): string => (problem === null ? DEFECT : (PRESSED[problem] ?? TYPED[problem])(place))

const damaged = ({ data }: Place): string => `Berkas server.db di ${data} rusak atau bukan milik Loket. Jangan dihapus: salin dulu ke tempat lain, lalu minta bantuan. Catatan tiap loket tetap utuh di komputernya.`

const TYPED: Readonly<Record<StartProblem, (place: Place) => string>> = {
  'in-use': ({ data }) => `Server Loket sudah berjalan untuk folder ${data}. Pakai yang sudah berjalan itu, atau hentikan dulu (Ctrl+C di jendelanya), lalu ulangi.`,
  newer: ({ data }) => `Folder ${data} sudah dipakai server Loket yang lebih baru. Pasang pembaruan Loket di komputer ini, lalu jalankan lagi. Data tetap aman dan tidak diubah.`,
  'not-ours': ({ data }) => `Berkas server.db di ${data} bukan milik server Loket. Pilih folder lain dengan LOKET_DATA.`,
  'port-taken': ({ port }) => `Port ${port} sedang dipakai program lain. Hentikan program itu, atau pilih angka lain untuk LOKET_PORT. Data tetap aman.`,
  'no-address': () => 'Komputer ini tidak punya alamat jaringan itu. Periksa kabel jaringannya, atau hapus --alamat agar Loket memilih sendiri.',
  'no-port': ({ port }) => `LOKET_PORT berisi “${port}”, bukan nomor port. Isi dengan angka 1024 sampai 65535, atau kosongkan.`,
  'not-writable': ({ data, port }) => `Folder ${data} tidak bisa ditulisi, atau port ${port} tidak boleh dipakai pengguna ini. Periksa izin foldernya, pilih folder lain dengan LOKET_DATA, dan pakai port di atas 1023.`,
  'disk-full': ({ data }) => `Ruang di tempat folder ${data} habis. Kosongkan sedikit ruang, lalu jalankan lagi. Yang sudah tersimpan tetap aman.`,
  damaged,
}

const DEFECT = 'Server kantor tidak bisa dijalankan karena kesalahan Loket. Pekerjaan di loket berjalan terus dan tersimpan. Tutup dan buka Loket; bila terulang, minta bantuan.'

/** Where what is typed at a command would be no help. */
const PRESSED: Partial<Readonly<Record<StartProblem, (place: Place) => string>>> = {
  'not-ours': ({ data }) => `Di folder ${data} ada berkas server.db yang bukan milik server Loket. Pindahkan berkas itu, lalu ulangi.`,
  'port-taken': ({ port }) => `Port ${port} di komputer ini sedang dipakai program lain; mungkin server Loket lain. Tutup program itu, lalu ulangi. Data tetap aman.`,
  'no-port': ({ port }) => `LOKET_SERVER_PORT berisi “${port}”, bukan nomor port. Isi dengan angka 1024 sampai 65535, atau kosongkan.`,
  'not-writable': ({ data, port }) => `Folder ${data} tidak bisa ditulisi, atau port ${port} tidak boleh dipakai pengguna ini. Periksa izin foldernya, lalu ulangi.`,
}
