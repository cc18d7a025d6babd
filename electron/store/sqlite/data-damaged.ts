/** log.db cannot be read, or is not Loket's. The message is for the officer. */
export class DataDamaged extends Error {
  override readonly name = 'DataDamaged'
  readonly file: string
  constructor(file: string, cause: unknown) {
    super(`Data Loket (${file}) tidak terbaca. Jangan hapus apa pun di foldernya; hubungi admin untuk memulihkan dari cadangan.`, { cause })
    this.file = file
  }
}
