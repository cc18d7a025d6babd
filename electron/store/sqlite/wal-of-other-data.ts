/** What stands beside log.db as its write-ahead log is of another day or of other data: read into log.db it would undo acts that are there. The message is for the officer. */
export class WalOfOtherData extends Error {
  override readonly name = 'WalOfOtherData'

  /** `alone`, `together`: the last place of the log without that file, and with it; 0 where none can be read. */
  constructor(folder: string, alone: number, together: number) {
    super(
      `Di folder data ${folder} ada log.db-wal dari hari lain atau dari data lain: tanpa berkas itu catatan terbaca sampai nomor ${alone}, dengannya ${together > 0 ? `hanya sampai ${together}` : 'tidak terbaca'}. Mungkin tertukar saat disalin atau dipulihkan. Tidak ada yang diubah, dan catatan di log.db aman. Minta admin memindahkan log.db-wal dan log.db-shm ke luar folder data (jangan dihapus), lalu buka lagi.`,
    )
  }
}
