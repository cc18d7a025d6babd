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
      return `Folder data ${data} tidak bisa ditulisi, jadi Loket belum bisa dibuka. Yang sudah tersimpan di sana aman dan tidak diubah. Periksa izin folder dan disknya, lalu jalankan lagi. Folder lain (LOKET_DATA) hanya untuk kantor yang baru mulai: data ini tidak ikut ke sana.`
    case 'ENOSPC':
      return `Disk tempat folder data ${data} penuh, jadi Loket belum bisa dibuka. Yang sudah tersimpan aman dan tidak diubah. Kosongkan sedikit ruang tanpa menghapus apa pun di folder data, lalu jalankan lagi.`
    default:
      return null
  }
}
