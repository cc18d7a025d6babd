/** register.db cannot be brought up to the log, so nothing may be decided on it. The message is for the officer. */
export class RegisterBehind extends Error {
  override readonly name = 'RegisterBehind'
  constructor(cause: unknown) {
    super('Buku Register di komputer ini belum bisa diperbarui. Semua yang sudah disimpan aman. Tutup Loket dan buka lagi; bila terjadi lagi, hubungi admin.', { cause })
  }
}
