import type { PaperSize } from '#domain/office/office.ts'
import type { AgendaPageFacts, DispatchPageFacts, ListPageFacts, PaperFacts } from './facts.ts'
import { mm, type PageFormat, PAPER_MILLIMETRES } from './page-format.ts'

export type BookFacts = AgendaPageFacts | DispatchPageFacts | ListPageFacts

export const isBook = (facts: PaperFacts): facts is BookFacts => facts.kind === 'agenda-page' || facts.kind === 'dispatch-page' || facts.kind === 'list-page'

/** Across, in type for the dozen columns such a book has. */
export function bookFormat({ size }: Pick<BookFacts, 'size'>): PageFormat {
  const [short, long] = PAPER_MILLIMETRES[size]
  const { base, emblem } = TYPE[size]
  return { width: mm(long), height: mm(short), margins: [mm(SIDE), mm(TOP), mm(SIDE), mm(BOTTOM)], inner: mm(long - 2 * SIDE), base, emblem: mm(emblem) }
}

/** Ordinary type in points, height of the emblem in millimetres. */
const TYPE: Readonly<Record<PaperSize, { readonly base: number; readonly emblem: number }>> = { A5: { base: 5, emblem: 11 }, A4: { base: 7.2, emblem: 15 }, F4: { base: 8, emblem: 15 } }
/** Millimetres. */
const [SIDE, TOP, BOTTOM] = [10, 11, 14]
