/** Somebody changed a setting with a later Loket, and what he set is not read here: to set it again would undo what nobody here has seen. Its message is for the officer. */
export class AwaitsUpgrade extends Error {
  override readonly name = 'AwaitsUpgrade'

  constructor() {
    super('Pengaturan ini sudah diubah dengan versi Loket yang lebih baru, dan komputer ini belum bisa membacanya. Perbarui Loket di komputer ini, atau ubah di komputer yang sudah diperbarui.')
  }
}
