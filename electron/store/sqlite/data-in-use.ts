/** Another process has this data folder open. The message is for the officer. */
export class DataInUse extends Error {
  override readonly name = 'DataInUse'
  readonly folder: string
  constructor(folder: string) {
    super(`Data Loket di folder ${folder} sedang dipakai oleh Loket yang lain di komputer ini. Pakai jendela yang sudah terbuka, atau tutup dulu, lalu buka Loket lagi.`)
    this.folder = folder
  }
}
