/** log.db is another office's than the register.db beside it, which is ours. The message is for the officer. */
export class DataMixed extends Error {
  override readonly name = 'DataMixed'
  constructor(folder: string) {
    super(
      `Di folder data ${folder} ada data dua kantor: register.db milik kantor ini, tetapi log.db milik kantor lain. Mungkin log.db tertukar saat disalin. Tidak ada yang diubah. Minta admin mengembalikan log.db kantor ini (jangan hapus yang lain), atau memulihkan dari cadangan. Bila log.db itu memang yang akan dipakai, pindahkan register.db ke luar folder, lalu buka lagi.`,
    )
  }
}
