import { existsSync, statSync } from 'node:fs'

/** log.db is not where it was opened any more: what is written now would go with the open file. The message is for the officer. */
export class DataGone extends Error {
  override readonly name = 'DataGone'
  constructor(file: string) {
    super(
      `Data Loket (${file}) tidak ada lagi di tempatnya: disknya dicabut, atau foldernya dihapus atau dipindahkan. Yang barusan belum tersimpan dan tetap di layar; yang tersimpan sebelumnya aman di disk itu. Pasang lagi disknya atau kembalikan foldernya, lalu tutup dan buka Loket.`,
    )
  }
}

/**
 * Looks whether the file is still the one that lies there now; throws `DataGone`. Where a file that is open may be removed (Linux, macOS) SQLite goes on writing into what nobody finds again.
 * A few microseconds.
 */
export function watchedFile(file: string): () => void {
  // Where an open file cannot be taken away its number says nothing.
  if (process.platform === 'win32') return () => { if (!existsSync(file)) throw new DataGone(file) }
  const { dev, ino } = statSync(file)
  return () => {
    const there = statSync(file, { throwIfNoEntry: false })
    if (there?.dev !== dev || there.ino !== ino) throw new DataGone(file)
  }
}
