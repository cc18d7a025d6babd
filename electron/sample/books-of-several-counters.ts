import type { NumberBook } from '#domain/numbering/number-book.ts'

/** By book: every counter registers for itself, permits are numbered by one, letters from slices. */
export const SHARED_BOOKS: Readonly<Record<string, Pick<NumberBook, 'sharing'> & Partial<Pick<NumberBook, 'template'>>>> = {
  register: { sharing: { preset: 'marked', slice: 50 }, template: '{urut:4}/{loket}/REG/{BULAN}/{tahun}' },
  permit: { sharing: { preset: 'one-hand', slice: 50 } },
  'outgoing-letter': { sharing: { preset: 'slices', slice: 25 } },
  assignment: { sharing: { preset: 'slices', slice: 10 } },
  minutes: { sharing: { preset: 'slices', slice: 10 } },
}
