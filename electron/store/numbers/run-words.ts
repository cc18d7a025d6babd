import { runParts } from '#domain/numbering/run.ts'
import { USUAL_BOOKS } from './usual-books.ts'

/** A run as an admin knows it: "Buku Register SIKRO tahun 2026". */
export function runWords(run: string): string {
  const { book, year, part } = runParts(run)
  return [USUAL_BOOKS[book] ?? `buku ${book}`, part, year === '' ? '' : `tahun ${year}`].filter((words) => words !== '').join(' ')
}
