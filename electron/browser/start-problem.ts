/** Why Loket did not start, for whoever typed the command: Indonesian, what to do next. Null for a defect of ours. */
export function startProblem(error: unknown, { data, port }: { readonly data: string; readonly port: string }): string | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} sedang dipakai program lain. Pilih angka lain untuk LOKET_PORT, atau kosongkan agar Loket memilih sendiri. Data tetap aman.`
    case 'ERR_SOCKET_BAD_PORT':
      return `LOKET_PORT berisi “${port}”, bukan nomor port. Isi dengan angka 1024 sampai 65535, atau kosongkan.`
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOTDIR':
      return `Folder data ${data} tidak bisa ditulisi. Periksa izin foldernya, atau pilih folder lain dengan LOKET_DATA.`
    case 'ENOSPC':
      return `Ruang di tempat folder data ${data} habis. Kosongkan sedikit ruang, lalu jalankan lagi. Yang sudah tersimpan tetap aman.`
    default:
      return null
  }
}
