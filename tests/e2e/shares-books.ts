import { SHARED_BOOKS } from '../../electron/sample/books-of-several-counters.ts'
import { DeskByCalls } from './desk-by-calls.ts'
import type { LoketUnderTest } from './loket-under-test.ts'

/** As in the sample office: each counter registers under its own mark, letters are numbered from slices, permits by one PC. */
export async function sharesBooks(loket: LoketUnderTest, admin: string): Promise<void> {
  const desk = await DeskByCalls.at(loket)
  await desk.logIn(admin)
  for (const { book } of await desk.program.ask('numbering.books', {})) {
    const shared = SHARED_BOOKS[book.id]
    if (shared) await desk.program.ask('numbering.saveBook', { book: { ...book, ...shared } })
  }
}
