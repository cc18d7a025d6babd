/** The data were written by a newer Loket. The message is for the officer. */
export class DataTooNew extends Error {
  override readonly name = 'DataTooNew'
  readonly file: string
  constructor(file: string) {
    super(`Data Loket ini (${file}) dibuat oleh versi Loket yang lebih baru. Pasang versi Loket terbaru, lalu buka lagi. Data tidak diubah.`)
    this.file = file
  }
}
