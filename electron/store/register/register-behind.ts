import Database from 'better-sqlite3'

/** register.db cannot be brought up to the log, so nothing may be decided on it. The message is for the officer. */
export class RegisterBehind extends Error {
  override readonly name = 'RegisterBehind'
  /** The disk is full: found out at once, and over as soon as there is room. */
  readonly full: boolean

  constructor(cause: unknown) {
    const full = cause instanceof Database.SqliteError && cause.code === 'SQLITE_FULL'
    super(full ? FULL : OTHERWISE, { cause })
    this.full = full
  }
}

const FULL = 'Disk komputer ini penuh, jadi Buku Register belum bisa diperbarui. Semua yang sudah disimpan aman, juga yang belum tampak. Kosongkan ruang disk atau panggil admin, lalu ulangi.'
const OTHERWISE = 'Buku Register di komputer ini belum bisa diperbarui. Semua yang sudah disimpan aman. Tutup Loket dan buka lagi; bila terjadi lagi, hubungi admin.'
